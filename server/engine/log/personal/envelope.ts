import { createCipheriv, createDecipheriv, randomFillSync, type KeyObject } from 'node:crypto'

/**
 * What the log has in the place of a personal value, which is encrypted under a key of the person whose it is
 * (AES-256-GCM), so that it can't be read any more once that key is destroyed, while every hash over the log stays what
 * it was. Making a cipher costs more than using it, so an event has one ciphertext for all values of a person.
 */
export interface Envelope {
  readonly sealed: {
    readonly person: string
    /** Which of the person's keys. None: the value was being erased when this was written, and is nowhere. */
    readonly key?: number
    /** Base64 of nonce (12 bytes), ciphertext and tag (16 bytes), in the first envelope of the person in an event. */
    readonly data?: string
    /** The value did not change: the record passed from one person to another, and its texts with it. */
    readonly passed?: true
  }
}

/** A key that encrypts the values of one person. */
export interface DataKey {
  readonly person: string
  readonly version: number
  /** As an object of the crypto module: a cipher made with bare bytes takes three times as long. */
  readonly secret: KeyObject
}

/** The event in which values stand; they can't be opened in another. */
export interface Frame {
  readonly recordId: string
  readonly version: number
}

/** A value with its place in the event: the field, and which value of the pair. */
export interface SealedValue {
  readonly field: string
  readonly side: 0 | 1
  readonly value: unknown
}

/** What is shown of a value that was erased. */
export interface Erased {
  readonly erased: true
}
export const erased: Erased = Object.freeze({ erased: true })
export const isErased = (value: unknown): boolean => value === erased

const nonceBytes = 12
const tagBytes = 16

const boundTo = ({ recordId, version }: Frame): Buffer => Buffer.from(`${recordId}|${version}`)

const random = Buffer.alloc(nonceBytes * 512)
let used = random.length

/** Random bytes from a supply: asking for twelve at a time costs ten times as much. */
const nextNonce = (): Buffer => {
  if (used === random.length) {
    randomFillSync(random)
    used = 0
  }
  used += nonceBytes
  return random.subarray(used - nonceBytes, used)
}

/** Encrypts the values of one person in an event, each with its place. */
export const seal = (values: readonly SealedValue[], key: DataKey, frame: Frame): string => {
  const nonce = nextNonce()
  const cipher = createCipheriv('aes-256-gcm', key.secret, nonce, { authTagLength: tagBytes })
  cipher.setAAD(boundTo(frame))
  const body = cipher.update(
    JSON.stringify(values.map(({ field, side, value }) => [field, side, value])),
    'utf8',
  )
  return Buffer.concat([nonce, body, cipher.final(), cipher.getAuthTag()]).toString('base64')
}

/** The values of one person in an event. @throws Error when they were altered, or key or event are not their own */
export const open = (data: string, key: DataKey, frame: Frame): readonly SealedValue[] => {
  const bytes = Buffer.from(data, 'base64')
  const nonce = bytes.subarray(0, nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', key.secret, nonce, { authTagLength: tagBytes })
  decipher.setAAD(boundTo(frame))
  decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes))
  const body = decipher.update(bytes.subarray(nonceBytes, bytes.length - tagBytes))
  const opened = JSON.parse(Buffer.concat([body, decipher.final()]).toString('utf8')) as [
    string,
    0 | 1,
    unknown,
  ][]
  return opened.map(([field, side, value]) => ({ field, side, value }))
}

/** Whether a value of the log is an envelope. */
export const isEnvelope = (value: unknown): value is Envelope => {
  if (typeof value !== 'object' || value === null) return false
  const { sealed } = value as { sealed?: { person?: unknown } }
  return typeof sealed === 'object' && sealed !== null && typeof sealed.person === 'string'
}
