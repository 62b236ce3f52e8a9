import { createPublicKey, hash as digest, verify } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { SigningKey } from '#platform/signing-keys.ts'

/** A place in the log: the order in which followers read it. Decimal numbers as texts, for they may exceed 2^53. */
export interface Place {
  readonly xid: string
  readonly seq: string
}

/**
 * `seal` covers events; `key` brings a new key into force; `resume` goes on after a restore and names the last seal that
 * was lost with it.
 */
export type Act = 'seal' | 'key' | 'resume'

/** What is signed: one link of the chain. docs/guide/log-integrity.md describes it for whoever checks it elsewhere. */
export interface SealBody {
  readonly format: 'keelson-seal/1'
  /** The log that the chain is of: a UUID made with its first link. */
  readonly chain: string
  /** From 1, without gaps. */
  readonly number: number
  readonly act: Act
  /** The first event of the seal; null for links without events. */
  readonly first: Place | null
  /** The place up to which everything is sealed: that of the last event of this link or of an earlier one. */
  readonly last: Place
  /** How many events this link covers. */
  readonly events: number
  /** How many events the chain covers so far. */
  readonly total: number
  /** Hex of the Merkle root over the events' entries. */
  readonly root: string
  /** Hex of the hash of the link before; empty for the first. */
  readonly previous: string
  readonly at: string
  /** The id of the key that signs this link. */
  readonly key: string
  /** The public key that signs from the next link on (raw, base64url); null except for `key`. */
  readonly newKey: string | null
  /**
   * The last known link that a restore has lost; null except for `resume`. `chain` is there where the whole chain was lost
   * and this one has begun after it.
   */
  readonly lost: {
    readonly number: number
    readonly hash: string
    readonly chain?: string | undefined
  } | null
  /** Why, in words of whoever did it: for `resume` and for a key that replaces a lost one. */
  readonly because: string | null
}

/** A link with its hash (SHA-256, hex) and its signature (Ed25519, base64url), both over the canonical form. */
export interface Seal extends SealBody {
  readonly hash: string
  readonly signature: string
}

/** The canonical form (RFC 8785) of what is signed, without hash and signature. */
export const canonicalSeal = ({
  hash: _hash,
  signature: _signature,
  ...body
}: SealBody & Partial<Seal>): string => canonicalize(body) as string

export const signSeal = (body: SealBody, key: SigningKey): Seal => {
  const text = canonicalSeal(body)
  return Object.freeze({ ...body, hash: digest('sha256', text, 'hex'), signature: key.sign(text) })
}

/** The id of the key that signs the link after this one. */
export const signerAfter = (seal: Seal): string => (seal.newKey === null ? seal.key : keyIdOf(seal.newKey))

export const hashFits = (seal: Seal): boolean => digest('sha256', canonicalSeal(seal), 'hex') === seal.hash

/** The id of a public key: SHA-256 (hex) over its 32 raw bytes. */
export const keyIdOf = (publicKey: string): string =>
  digest('sha256', Buffer.from(publicKey, 'base64url'), 'hex')

/** Whether the signature of a link is one by the given public key (raw, base64url). */
export const signatureFits = (seal: Seal, publicKey: string): boolean => {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
    return verify(null, Buffer.from(canonicalSeal(seal)), key, Buffer.from(seal.signature, 'base64url'))
  } catch {
    // What is no key or no signature of its form fits nothing.
    return false
  }
}
