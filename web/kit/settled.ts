import { useEffect, useState } from 'react'
import { loadWhenUsed } from './loadable.tsx'

const readingMs = 10_000

/**
 * Whether somebody has begun to do something on the page, or has had the time to read what it begins with: what stands at
 * its edge waits for that, and takes no part in its first load.
 */
export const useIsSettled = (): boolean => {
  const [isSettled, setSettled] = useState(false)
  useEffect(() => {
    const settle = () => {
      setSettled(true)
      return null
    }
    const timer = setTimeout(settle, readingMs)
    const callOff = loadWhenUsed([{ loading: settle }])
    return () => {
      clearTimeout(timer)
      callOff()
    }
  }, [])
  return isSettled
}
