import { useEffect, useState } from 'react'
import type { CSSProperties } from 'react'
import { mostRows } from './screenfuls.ts'

// What a desk's screen shows without being magnified.
const plainWidthPx = 1100
const plainHeightPx = mostRows * 40 + 60
const phoneWidthPx = 768

const factorOf = ({ innerWidth, innerHeight }: Window): number => {
  if (innerWidth <= phoneWidthPx) return 1
  const fits = Math.min(innerWidth / plainWidthPx, innerHeight / plainHeightPx)
  return Math.min(6, Math.max(0.75, Math.round(fits * 20) / 20))
}

/** Magnifies what is shown to the size of the screen, so that the same rows are read from further away on a larger one. */
export const useMagnified = (): CSSProperties => {
  const [factor, setFactor] = useState(() => factorOf(window))
  useEffect(() => {
    const follow = (): void => setFactor(factorOf(window))
    window.addEventListener('resize', follow)
    return () => window.removeEventListener('resize', follow)
  }, [])
  return { zoom: factor }
}
