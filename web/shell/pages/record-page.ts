let bring: (() => Promise<unknown>) | null = null
let isThere = false

/** Takes note of how the page of records is loaded. */
export const asRecordPage = <Page>(load: () => Promise<Page>): (() => Promise<Page>) => {
  const loading = async () => {
    const page = await load()
    isThere = true
    return page
  }
  bring = loading
  return loading
}

/** For pages whose rows lead to records: their page is there before the first of them is opened. */
export const recordPage = { loading: () => (isThere ? null : (bring?.() ?? null)) } as const
