import { useEffect, useSyncExternalStore } from 'react'
import type { LivePresence, PresentPerson } from '#contract/api/live.ts'
import { api, apiUrl, writtenBy } from '../../../web/api/client.ts'
import { hearPresence, presentAt, subscribePresence } from './presence-store.ts'
import { isLookedAt, tab } from './stream.ts'

const againMs = 20_000
/** Who has not typed for so long has stopped writing. */
const pauseMs = 6_000

/** Says that the reader is at this record and whether they write; answers who else is. */
export const usePresence = (plural: string, id: string): readonly PresentPerson[] => {
  useEffect(() => beAt(plural, id), [plural, id])
  return useSyncExternalStore(subscribePresence, () => presentAt(id))
}

const beAt = (plural: string, id: string): (() => void) => {
  const path = `/${plural}/${id}/presence`
  let isTyping = false
  let pause: ReturnType<typeof setTimeout> | undefined
  const arrive = (): void => {
    if (!isLookedAt()) return
    // Without an answer nobody is shown; the next one comes in a moment.
    api.put<LivePresence>(path, { client: tab, isTyping }).then(hearPresence, () => undefined)
  }
  const leave = (): void => {
    const address = apiUrl(path, { client: tab })
    fetch(address, {
      method: 'DELETE',
      keepalive: true,
      credentials: 'same-origin',
      headers: writtenBy(),
    }).catch(() => undefined)
  }
  const setTyping = (next: boolean): void => {
    clearTimeout(pause)
    if (next) pause = setTimeout(() => setTyping(false), pauseMs)
    if (next === isTyping) return
    isTyping = next
    arrive()
  }
  const onInput = ({ target }: Event): void => {
    if (target instanceof Element && target.closest('main article')) setTyping(true)
  }
  const onVisibility = (): void => (document.visibilityState === 'visible' ? arrive() : leave())
  arrive()
  const again = setInterval(arrive, againMs)
  document.addEventListener('input', onInput)
  document.addEventListener('visibilitychange', onVisibility)
  window.addEventListener('pagehide', leave)
  return () => {
    clearInterval(again)
    clearTimeout(pause)
    document.removeEventListener('input', onInput)
    document.removeEventListener('visibilitychange', onVisibility)
    window.removeEventListener('pagehide', leave)
    leave()
    hearPresence(null)
  }
}
