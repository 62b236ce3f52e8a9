import { useState } from 'react'

/** A setting kept in this browser; storage that is closed to us is no reason to fail. */
export const useStored = (key: string, initial: string): readonly [string, (value: string) => void] => {
  const name = `keelson.${key}`
  const [value, setValue] = useState(() => {
    try {
      return localStorage.getItem(name) ?? initial
    } catch {
      return initial
    }
  })
  const store = (next: string): void => {
    setValue(next)
    try {
      localStorage.setItem(name, next)
    } catch {
      // Kept until the page is loaded again.
    }
  }
  return [value, store]
}
