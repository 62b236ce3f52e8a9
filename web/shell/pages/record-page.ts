import { loadArea } from '../../i18n/i18n.ts'

type Page = typeof import('./record-route.tsx')

let isThere = false

/** The page of records with its words. */
export const loadRecordPage = async (): Promise<Page> => {
  const [page] = await Promise.all([import('./record-route.tsx'), loadArea('record'), loadArea('tasks')])
  isThere = true
  return page
}

/** For pages whose rows lead to records: it is there before the first of them is opened. */
export const recordPage = { loading: () => (isThere ? null : loadRecordPage()) } as const
