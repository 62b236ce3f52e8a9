import type { Readable } from 'node:stream'
import { problem } from '#contract/problem.ts'
import { startLoop, type Loop } from '#engine/log/followers.ts'
import type { Log } from '#platform/log.ts'
import { batch, catchUp, end, lineOf, mayChangeRights, send, tell, type Line, type Listener } from './line.ts'
import { sightOf } from './sight.ts'
import { endOfLog, isBehind, placeBefore, readTail, type Place } from './tail.ts'

/** What reaches listeners beside the log: asked once for all of them, at most every `everyMs`. */
export interface LiveSource {
  readonly everyMs: number
  news(listeners: readonly Listener[]): Promise<readonly News[]>
}

export interface News {
  readonly to: Listener
  readonly event: string
  readonly data: unknown
}

export interface LiveOptions {
  readonly log: Log
  readonly sources: readonly LiveSource[]
  /** Types whose changes may change what anybody may see: all begin again then, with the rights of that moment. */
  readonly rightsHangOn: readonly string[]
  readonly limits?: LiveLimits
}

/** How many streams there may be in one process. */
interface LiveLimits {
  readonly all: number
  readonly person: number
}

export interface Opening extends Listener {
  /** Behind what was heard already; null for what happens from now on. */
  readonly after: Place | null
  /** Without a place: so many seconds back, for what changed while a page was loading. */
  readonly sinceSeconds: number
  /** How long the stream lasts; 0 says what there is and ends. */
  readonly staySeconds: number
}

export interface Live {
  /** @throws Problem `too_many` when there are too many streams */
  open(opening: Opening): Promise<Readable>
  /** Looks at once: called after a request that may have changed something in this process. */
  wake(): void
  stop(): Promise<void>
}

interface Hub extends LiveOptions {
  readonly lines: Set<Line>
  readonly askedAt: Map<LiveSource, number>
  /** Up to here the loop has read; null while nobody listens. */
  place: Place | null
  loop: Loop | null
  isStopped: boolean
}

const usualLimits: LiveLimits = { all: 4000, person: 20 }
const idleMs = 250
const heartbeatMs = 15_000
/** Wakings come with each request: the log is not read more often than this. */
const spacingMs = 50

/**
 * Tells each reader what changes in what they may read, in the order of the log, however many web processes there are:
 * each reads the log by itself, and only while somebody listens there.
 */
export const makeLive = (options: LiveOptions): Live => {
  const hub: Hub = {
    ...options,
    lines: new Set(),
    askedAt: new Map(),
    place: null,
    loop: null,
    isStopped: false,
  }
  let waking: NodeJS.Timeout | undefined
  return {
    open: (opening) => open(hub, opening),
    wake: () => {
      if (hub.lines.size === 0) return
      waking ??= setTimeout(() => {
        waking = undefined
        hub.loop?.wake()
      }, spacingMs).unref()
    },
    stop: async () => {
      hub.isStopped = true
      clearTimeout(waking)
      for (const line of hub.lines) end(line)
      await hub.loop?.stop()
    },
  }
}

const open = async (hub: Hub, opening: Opening): Promise<Readable> => {
  admit(hub, opening)
  const { ctx, staySeconds } = opening
  const line = lineOf(opening, { xid: 0n, seq: 0n })
  // Counted from here on: whoever opens many at once does not get past the limit.
  hub.lines.add(line)
  try {
    const isLost = await begin(line, opening)
    send(line, isLost ? 'reset' : 'hello', {})
    if (hub.place === null) {
      const last = await endOfLog(ctx.db)
      // Of two that open at once the second would lead on a loop that reads already.
      hub.place ??= last
    }
    // Until nothing is missing: what is read from then on, the loop tells.
    do await catchUp(line)
    while (hub.place !== null && isBehind(line.place, hub.place))
    line.isUpToDate = true
  } catch (error) {
    hub.lines.delete(line)
    throw error
  }
  keep(hub, line, staySeconds)
  return line.stream
}

const admit = ({ lines, isStopped, limits = usualLimits }: Hub, { ctx }: Opening): void => {
  if (isStopped) throw problem('unavailable', 'This process is ending; another one takes over.')
  const ofPerson = [...lines].filter((line) => line.ctx.actor.id === ctx.actor.id).length
  if (lines.size < limits.all && ofPerson < limits.person) return
  throw problem('too_many', {
    message: 'There are too many live streams open.',
    remedy:
      'Close pages that are not needed; without a stream they show what is new when they are loaded again.',
    retryAfter: 30,
  })
}

/** Where the line begins. A place behind the end is of a log that was lost, with a backup or a server: then all is new. */
const begin = async (line: Line, { ctx, after, sinceSeconds }: Opening): Promise<boolean> => {
  const last = await endOfLog(ctx.db)
  const isLost = after !== null && isBehind(last, after)
  if (after !== null && !isLost) line.place = after
  else line.place = isLost || sinceSeconds === 0 ? last : await placeBefore(ctx.db, sinceSeconds)
  return isLost
}

const keep = (hub: Hub, line: Line, staySeconds: number): void => {
  const heartbeat = setInterval(() => send(line, 'place', {}), heartbeatMs)
  const life = setTimeout(() => end(line), staySeconds * 1000)
  line.stream.once('close', () => {
    clearInterval(heartbeat)
    clearTimeout(life)
    hub.lines.delete(line)
  })
  if (staySeconds === 0 || hub.isStopped) end(line)
  else hub.loop ??= startLoop({ name: 'live', log: hub.log, idleMs, turn: () => turn(hub) })
}

const turn = async (hub: Hub): Promise<number> => {
  const ready = (): Line[] => [...hub.lines].filter(({ isUpToDate }) => isUpToDate)
  const [any] = hub.lines
  if (!any || hub.place === null) {
    if (!any) hub.place = null
    return idleMs
  }
  const events = await readTail(any.ctx.db, hub.place, batch)
  const last = events.at(-1)
  if (last) {
    // Both in one step: a line that is ready now is told this batch, one that gets ready later reads it by itself.
    hub.place = last.place
    const lines = ready()
    for (const line of lines) if (mayChangeRights(line, events, new Set(hub.rightsHangOn))) end(line)
    try {
      const sight = await sightOf(any.ctx, events)
      for (const line of lines) if (!line.isOver) await tell(line, sight, last.place)
    } catch (error) {
      // They resume where they were; going on would leave this batch out.
      for (const line of lines) end(line)
      throw error
    }
  }
  await tellNews(hub, ready())
  return events.length === batch ? 0 : idleMs
}

const tellNews = async ({ sources, askedAt }: Hub, lines: readonly Line[]): Promise<void> => {
  const now = performance.now()
  for (const source of sources) {
    if (now - (askedAt.get(source) ?? -Infinity) < source.everyMs) continue
    askedAt.set(source, now)
    for (const { to, event, data } of await source.news(lines)) send(to as Line, event, data)
  }
}
