import { useEffect, useState } from 'react'
import { useT } from '../../../../web/i18n/i18n.ts'
import { useHotkey } from '../../../../web/kit/keys/use-hotkey.ts'

/** How long a picture stands, in seconds. */
export const turnSeconds = { usual: 30, least: 5, most: 3600 } as const

/** Seconds for each picture, as the address says them; the usual ones where it says nothing that can be meant. */
const secondsOf = (turn: string | undefined): number => {
  const seconds = Number(turn ?? turnSeconds.usual)
  return seconds >= turnSeconds.least && seconds <= turnSeconds.most ? seconds : turnSeconds.usual
}

/** Goes from picture to picture by itself, until it is told to hold; arrows turn, `p` holds and goes on. */
export const useTurning = (count: number, turn: string | undefined) => {
  const t = useT()
  const [asked, setAsked] = useState(0)
  const [isHeld, setHeld] = useState(false)
  const at = count === 0 ? 0 : asked % count
  const to = (next: number): void => setAsked(count === 0 ? 0 : (next + count) % count)
  const hold = (): void => setHeld(!isHeld)
  const seconds = secondsOf(turn)
  const isTurning = count > 1 && !isHeld
  useEffect(() => {
    if (!isTurning) return undefined
    const timer = setTimeout(() => setAsked(at + 1), seconds * 1000)
    return () => clearTimeout(timer)
  }, [isTurning, at, seconds])
  const isMany = count > 1
  useHotkey(isMany ? 'ArrowRight' : null, () => to(at + 1), {
    label: t('reports.screen.next'),
    group: 'anywhere',
  })
  useHotkey(isMany ? 'ArrowLeft' : null, () => to(at - 1), {
    label: t('reports.screen.before'),
    group: 'anywhere',
  })
  useHotkey(isMany ? 'p' : null, hold, { label: t('reports.screen.hold'), group: 'anywhere' })
  return { at, isHeld, hold, next: () => to(at + 1), before: () => to(at - 1) }
}

export type Turning = ReturnType<typeof useTurning>
