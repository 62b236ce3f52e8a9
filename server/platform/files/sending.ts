import { problem, type Problem } from '#contract/problem.ts'

/** What people are sending to this process and no record names yet. */
export interface Sending {
  /** Takes bytes of a file as they come, as long as the person has `room` for all that they are sending. @throws Problem `too_many` */
  watched(content: AsyncIterable<Uint8Array>, room: number): AsyncIterable<Uint8Array>
  /** Those of a request that is over count no more: either records name them, or they are gone. */
  end(): void
}

/** Counts what a person sends at once by however many requests: each alone would find the same room. */
export const makeTally = (quota: number): ((personId: string) => Sending) => {
  const sending = new Map<string, number>()
  return (personId) => {
    let own = 0
    const add = (bytes: number): number => {
      const sum = (sending.get(personId) ?? 0) + bytes
      own += bytes
      if (sum === 0) sending.delete(personId)
      else sending.set(personId, sum)
      return sum
    }
    return {
      watched: async function* (content, room) {
        for await (const chunk of content) {
          if (add(chunk.byteLength) > room) throw spent(quota)
          yield chunk
        }
      },
      end: () => void add(-own),
    }
  }
}

/** What is said to somebody whose room of the day is used up. */
export const spent = (quota: number): Problem =>
  problem('too_many', {
    message: `One person sends at most ${Math.round(quota / 1024 ** 2)} MB of files within a day.`,
    remedy: 'Go on tomorrow, or put large files where such files are kept and link to them.',
  })
