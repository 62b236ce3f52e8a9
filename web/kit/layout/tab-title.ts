import { useEffect } from 'react'
import { i18n, useT } from '../../i18n/i18n.ts'

let house = 'Keelson'
let shown: string | null = null

const titleOf = (page: string): string => i18n.t('shell.page.title', { page, house })

/** Names the product in the tabs as the organisation does. */
export const nameHouse = (name: string): void => {
  house = name
  document.title = shown === null ? name : titleOf(shown)
}

/** What the tab says: the page, then whose product it is. Nothing while the page has no name yet. */
export const useTabTitle = (page: string): void => {
  const t = useT()
  useEffect(() => {
    if (page === '') return
    shown = page
    document.title = titleOf(page)
  }, [page, t])
}
