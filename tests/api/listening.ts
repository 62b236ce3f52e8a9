import type { Readable } from 'node:stream'
import { afterEach } from 'vitest'
import type { LiveChange, LiveChanges, LivePresence } from '#contract/api/live.ts'
import type { Ctx } from '#engine'
import { createLog } from '#platform/log.ts'
import { makeLive, type Live, type LiveOptions, type Opening } from '../../capabilities/live/hub.ts'

export interface Message {
  readonly id: string
  readonly event: string
  readonly data: unknown
}

/** What one reader hears. */
export interface Listening {
  changes(): Promise<readonly LiveChange[]>
  presence(): Promise<LivePresence['people']>
  next(event: string): Promise<Message>
  /** All until the stream ends. */
  rest(): Promise<readonly Message[]>
  hangUp(): void
}

const hubs: Live[] = []
afterEach(async () => {
  for (const live of hubs.splice(0)) await live.stop()
})

/** The streams of one process, which end with the test. */
export const process = (more: Partial<LiveOptions> = {}): Live => {
  const live = makeLive({
    log: createLog({ level: 'silent' }),
    sources: [],
    rightsHangOn: ['role', 'team', 'organisation'],
    ...more,
  })
  hubs.push(live)
  return live
}

/** A stream as a browser hears it: message by message, until it ends. */
export const listen = async (live: Live, ctx: Ctx, more: Partial<Opening> = {}): Promise<Listening> => {
  const opening = { ctx, client: null, after: null, sinceSeconds: 0, staySeconds: 60, ...more }
  const stream: Readable = await live.open(opening)
  const messages = messagesOf(stream)
  const next = async (event: string): Promise<Message> => {
    for (;;) {
      const { value, done } = await messages.next()
      if (done) throw new Error(`The stream ended before ${event}.`)
      if (value.event === event) return value
    }
  }
  return {
    changes: async () => ((await next('changes')).data as LiveChanges).changes,
    presence: async () => ((await next('presence')).data as LivePresence).people,
    next,
    rest: async () => {
      const all: Message[] = []
      for await (const message of messages) all.push(message)
      return all
    },
    hangUp: () => stream.destroy(),
  }
}

async function* messagesOf(stream: Readable): AsyncGenerator<Message, undefined> {
  let text = ''
  for await (const chunk of stream) {
    text += String(chunk)
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const [, id = '', event = '', data = ''] = /^id: (.*)\nevent: (.*)\ndata: (.*)$/.exec(block) ?? []
      yield { id, event, data: JSON.parse(data) }
    }
  }
  return undefined
}

export const ids = (changes: readonly LiveChange[]): readonly string[] => changes.map(({ id }) => id)
