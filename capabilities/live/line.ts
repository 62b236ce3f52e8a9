import { Readable } from 'node:stream'
import type { Ctx } from '#engine'
import { sightOf, type Sight } from './sight.ts'
import { endOfLog, placeText, readTail, type Place, type TailEvent } from './tail.ts'

/** Somebody who listens: a tab of a browser, or a program. */
export interface Listener {
  readonly ctx: Ctx
  /** What the tab calls itself, so that what it says of itself beside the stream can be told apart. */
  readonly client: string | null
}

/** A listener with how far they have heard. */
export interface Line extends Listener {
  place: Place
  /** Whether the loop tells it what comes; before, it catches up by itself. */
  isUpToDate: boolean
  /** Nothing is sent on it any more. */
  isOver: boolean
  readonly stream: Readable
}

export const batch = 500
/** A reader who missed more events than this loads again instead. */
const mostMissed = 2000
/** A reader who takes nothing any more is let go; they resume where they were. */
const mostUnsentBytes = 1_000_000

export const lineOf = (listener: Listener, place: Place): Line => ({
  ...listener,
  place,
  isUpToDate: false,
  isOver: false,
  stream: new Readable({ read: () => undefined }),
})

/** Sends a message; its id is the place from which its reader goes on after an interruption. */
export const send = (line: Line, event: string, data: unknown): void => {
  const { stream, place } = line
  if (line.isOver || stream.destroyed) return
  stream.push(`id: ${placeText(place)}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  if (stream.readableLength > mostUnsentBytes) stream.destroy()
}

/** Ends a stream, so that its reader opens another one with the rights of that moment. */
export const end = (line: Line): void => {
  if (!line.isOver) line.stream.push(null)
  line.isOver = true
}

/** Tells what of a batch this reader may know. */
export const tell = async (line: Line, sight: Sight, place: Place): Promise<void> => {
  const seen = await sight.of(line.ctx, line.place)
  line.place = place
  if (seen) send(line, 'changes', seen)
}

/** Tells all that was committed since the line's place. */
export const catchUp = async (line: Line): Promise<void> => {
  const { ctx } = line
  for (let missed = 0; ;) {
    const events = await readTail(ctx.db, line.place, batch)
    const last = events.at(-1)
    if (!last) return
    missed += events.length
    if (missed > mostMissed) {
      line.place = await endOfLog(ctx.db)
      send(line, 'reset', {})
      missed = 0
    } else await tell(line, await sightOf(ctx, events), last.place)
  }
}

/** Whether a batch holds something that may change what this reader may see. */
export const mayChangeRights = (
  { ctx: { actor } }: Line,
  events: readonly TailEvent[],
  ofAll: ReadonlySet<string>,
): boolean => events.some(({ type, id }) => ofAll.has(type) || id === actor.id || id === actor.key?.id)
