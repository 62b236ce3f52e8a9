import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { ownBrandQuery, readBrand } from '../../api/brand.ts'
import type { Brand } from '../../api/brand.ts'
import { nameHouse } from '../../kit/layout/tab-title.ts'

const place = 'keelson.brand'
const usual: Brand = { name: 'Keelson', accent: null, logo: null }

/** What was shown last in this browser: a page begins with it instead of changing its colours before the reader's eyes. */
const keptBrand = (): Brand => {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? 'null') as Partial<Brand> | null
    return kept && typeof kept.name === 'string'
      ? { name: kept.name, accent: kept.accent ?? null, logo: kept.logo ?? null }
      : usual
  } catch {
    return usual
  }
}

let shown = usual
let sheet: CSSStyleSheet | null = null
const listeners = new Set<() => void>()

const colour = async (accent: string | null): Promise<void> => {
  if (accent === null && sheet === null) return
  const { accentCss, isColour } = await import('../../kit/theme/accent.ts')
  // A sheet of the document, no element: the content security policy allows no inline style.
  sheet ??= new CSSStyleSheet()
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet)
  sheet.replaceSync(accent !== null && isColour(accent) ? accentCss(accent) : '')
}

const showBrand = (brand: Brand): void => {
  if (JSON.stringify(brand) === JSON.stringify(shown)) return
  shown = brand
  nameHouse(brand.name)
  void colour(brand.accent)
  try {
    localStorage.setItem(place, JSON.stringify(brand))
  } catch {
    // It is asked for again at the next page.
  }
  for (const listener of listeners) listener()
}

/** Begins with the brand of last time. */
export const startBrand = (): void => showBrand(keptBrand())

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether somebody has given the product a look of their own. */
export const isOwnLook = (brand: Brand): boolean => JSON.stringify(brand) !== JSON.stringify(usual)

const useBrand = (): Brand => useSyncExternalStore(subscribe, () => shown)

/** The brand of whoever is signed in. */
export const useOwnBrand = (): Brand => {
  const own = useQuery(ownBrandQuery).data
  useEffect(() => {
    if (own) showBrand(own)
  }, [own])
  return useBrand()
}

// No query: the page of the sign-in clears them all.
/** The brand for everybody, where nobody is signed in. */
export const useHouseBrand = (): Brand => {
  useEffect(() => {
    const ending = new AbortController()
    readBrand(ending.signal)
      .then(showBrand)
      .catch(() => undefined)
    return () => ending.abort()
  }, [])
  return useBrand()
}
