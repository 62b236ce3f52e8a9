import { v5, v7, validate } from 'uuid'

const idBytes = 16
const chance = new Uint8Array(256 * idBytes)
let used = chance.length
let lastMs = 0
let turn = 0

/**
 * A new record id: UUID version 7, so that ids sort by the time at which they were made, within a millisecond too. What is
 * left to chance is fetched for many at once: one by one it took 3 % of a create.
 */
export const newId = (): string => {
  if (used === chance.length) {
    crypto.getRandomValues(chance)
    used = 0
  }
  const random = chance.subarray(used, (used += idBytes))
  const nowMs = Date.now()
  if (nowMs > lastMs) {
    lastMs = nowMs
    turn = new DataView(random.buffer, random.byteOffset).getUint32(4) & 0x7fffffff
  } else turn += 1
  return v7({ random, msecs: lastMs, seq: turn })
}

const ownNames = '6f1f3f0e-5c0b-5d3a-9c52-6b7f0f3b8a41'

/** The same id for the same parts: what a job makes under it exists once, however often the job runs. */
export const idFrom = (...parts: readonly string[]): string => v5(parts.join('\n'), ownNames)

const shippedNames = '6f0c1a52-5d0c-5a52-9b6e-0f6b8f1d7c11'

/** The id of a pack's record: the same in every installation, so that loading again finds what is there. */
export const idOfKey = (type: string, key: string): string => v5(`${type}/${key}`, shippedNames)

/** Whether a text has the form of an id; everything else is treated as a human number such as INC0001234. */
export const isId = (text: string): boolean => validate(text)
