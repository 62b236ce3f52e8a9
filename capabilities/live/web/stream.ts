import type { LiveChanges, LivePresence } from '#contract/api/live.ts'
import { newId } from '#contract/id.ts'
import { apiUrl } from '../../../web/api/client.ts'

/** What this tab calls itself towards the server. */
export const tab = newId()

interface Hearing {
  readonly onChanges: (changes: LiveChanges) => void
  readonly onPresence: (presence: LivePresence) => void
  /** News of another kind, by its name. */
  readonly onNews: (event: string) => void
  /** Too much was missed, or the log is another one: anything may have changed. */
  readonly onReset: () => void
  /** The stream was refused, e.g. because the session is over. */
  readonly onRefused: () => void
}

/** Without a touch for so long a page is left alone: it takes no news, and its session may end. */
const idleMs = 15 * 60_000
const longestWaitMs = 60_000
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

let usedAt = Date.now()

/** Whether somebody is at this page now. */
export const isLookedAt = (): boolean =>
  document.visibilityState === 'visible' && Date.now() - usedAt < idleMs

/** Other news than changes and presence. */
const others = ['notifications'] as const

/**
 * Listens while somebody looks: a tab in the background or an idle one holds no connection, and goes on behind the last
 * message when it is looked at again. So a browser with many tabs keeps its few connections for requests.
 */
export const listenLive = (hearing: Hearing): (() => void) => {
  let source: EventSource | null = null
  let place: string | null = null
  let waitMs = 2_000
  let retry: ReturnType<typeof setTimeout> | null = null

  const close = (): void => {
    source?.close()
    source = null
  }
  const open = (): void => {
    if (retry !== null) clearTimeout(retry)
    retry = null
    if (source || !isLookedAt()) return
    source = connect(place, {
      ...hearing,
      onPlace: (next) => {
        place = next
        waitMs = 2_000
        if (!isLookedAt()) close()
      },
      onClosed: () => {
        close()
        hearing.onRefused()
        retry = setTimeout(open, waitMs + Math.random() * waitMs)
        waitMs = Math.min(waitMs * 2, longestWaitMs)
      },
    })
  }
  const onVisibility = (): void => (document.visibilityState === 'visible' ? onUse() : close())
  const onUse = (): void => {
    usedAt = Date.now()
    if (source === null && retry === null) open()
  }
  const onOnline = (): void => {
    waitMs = 2_000
    open()
  }
  open()
  document.addEventListener('visibilitychange', onVisibility)
  window.addEventListener('online', onOnline)
  for (const sign of signs) window.addEventListener(sign, onUse, { passive: true })
  return () => {
    if (retry !== null) clearTimeout(retry)
    close()
    document.removeEventListener('visibilitychange', onVisibility)
    window.removeEventListener('online', onOnline)
    for (const sign of signs) window.removeEventListener(sign, onUse)
  }
}

interface Connecting extends Hearing {
  readonly onPlace: (place: string) => void
  readonly onClosed: () => void
}

const connect = (place: string | null, hearing: Connecting): EventSource => {
  // What was loaded while the page started may have changed since.
  const since = Math.min(60, Math.ceil(performance.now() / 1000) + 1)
  const source = new EventSource(
    apiUrl('/live', place === null ? { since, client: tab } : { after: place, client: tab }),
  )
  const on = (event: string, hear: (data: unknown) => void): void =>
    source.addEventListener(event, ({ lastEventId, data }: MessageEvent<string>) => {
      hear(JSON.parse(data))
      hearing.onPlace(lastEventId)
    })
  on('hello', () => undefined)
  on('place', () => undefined)
  on('reset', hearing.onReset)
  on('changes', (data) => hearing.onChanges(data as LiveChanges))
  on('presence', (data) => hearing.onPresence(data as LivePresence))
  for (const event of others) on(event, () => hearing.onNews(event))
  // An interrupted stream comes back by itself, with its last id; one that was refused does not.
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) hearing.onClosed()
  })
  return source
}
