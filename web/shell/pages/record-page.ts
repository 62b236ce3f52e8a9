import type { TypeMeta } from '#contract/api/meta.ts'

interface Page {
  readonly bringPartsOf: (type: TypeMeta) => readonly Promise<unknown>[]
}

let bring: (() => Promise<Page>) | null = null
let there: Page | null = null

/** Takes note of how the page of records is loaded. */
export const asRecordPage = <Loaded extends Page>(load: () => Promise<Loaded>): (() => Promise<Loaded>) => {
  const loading = async () => {
    const page = await load()
    there = page
    return page
  }
  bring = loading
  return loading
}

/** For pages whose rows lead to records of a type: their page, with its parts, is there before the first of them is opened. */
export const recordPage = (type: TypeMeta | undefined) => ({
  loading: (): Promise<unknown> | null => {
    const partsOn = (page: Page) => Promise.all(type ? page.bringPartsOf(type) : [])
    return there ? partsOn(there) : (bring?.().then(partsOn) ?? null)
  },
})
