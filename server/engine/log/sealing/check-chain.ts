import { rootOfEntries } from './entries.ts'
import { hashFits, keyIdOf, signatureFits, type Seal } from './seal.ts'

/** What is wrong with a link of the chain by itself and with the one before it. */
export type LinkCode = 'seal-hash' | 'seal-chain' | 'seal-key' | 'seal-signature'

export interface LinkFault {
  readonly seal: number
  readonly code: LinkCode
  readonly message: string
}

export interface ChainCheck {
  /** Checks the next link that is known; links in between may be missing when `gaps` are allowed. */
  check(seal: Seal): readonly LinkFault[]
  /** The public keys that have been in force so far, by id, with the number of the link that brought them. */
  readonly keys: ReadonlyMap<string, { readonly publicKey: string; readonly since: number }>
}

export interface ChainCheckOptions {
  /** A proof holds a part of the chain: what is there must follow, what is left out is left out. */
  readonly gaps?: boolean
  /** Ids of keys for which somebody vouches outside of the chain. */
  readonly trusted?: ReadonlySet<string>
}

/** A check that is told one link after another, in their order. Pure but for what it has been told. */
export const makeChainCheck = ({ gaps = false, trusted = new Set() }: ChainCheckOptions = {}): ChainCheck => {
  const keys = new Map<string, { publicKey: string; since: number }>()
  let before: Seal | null = null
  let inForce: string | null = null
  const check = (seal: Seal): readonly LinkFault[] => {
    const faults: LinkFault[] = []
    const fault = (code: LinkCode, message: string): void =>
      void faults.push({ seal: seal.number, code, message: `Seal ${seal.number} ${message}` })
    if (!hashFits(seal)) fault('seal-hash', 'is not as it was signed: its hash does not fit.')
    for (const message of breaks(seal, before, gaps)) fault('seal-chain', message)
    const vouched = signer(seal, inForce, trusted)
    if (vouched) fault('seal-key', vouched)
    if (seal.newKey !== null) keys.set(keyIdOf(seal.newKey), { publicKey: seal.newKey, since: seal.number })
    const key = keys.get(seal.key)?.publicKey
    if (key === undefined)
      fault('seal-signature', `is signed by a key that is not known, ${seal.key.slice(0, 16)}….`)
    else if (!signatureFits(seal, key)) fault('seal-signature', 'does not bear the signature of its key.')
    inForce = seal.newKey === null ? (inForce ?? seal.key) : keyIdOf(seal.newKey)
    before = seal
    return faults
  }
  return { check, keys }
}

/** What does not follow from the link before. */
const breaks = (seal: Seal, before: Seal | null, gaps: boolean): readonly string[] => {
  const found: string[] = []
  const first = seal.number === 1
  if (before && seal.chain !== before.chain) found.push('belongs to another chain.')
  if (!isWhole(seal)) found.push('does not have the form of what it says it is.')
  if (before && seal.number <= before.number) found.push(`stands behind seal ${before.number}.`)
  else if (!before ? first : seal.number === before.number + 1) {
    if (seal.previous !== (before?.hash ?? '')) found.push(`does not follow seal ${before?.number ?? 0}.`)
    if (seal.total !== (before?.total ?? 0) + seal.events)
      found.push('does not count on from the one before it.')
  } else if (!gaps) found.push(`follows seal ${before?.number ?? 0}: what stood in between is gone.`)
  if (before && (seal.events > 0 ? !isBehind(seal.last, before.last) : isBehind(before.last, seal.last)))
    found.push('covers a place in the log that was sealed before.')
  return found
}

const emptyRoot = rootOfEntries(Buffer.alloc(0))

const isWhole = ({ format, act, events, first, newKey, lost, root, number }: Seal): boolean =>
  format === 'keelson-seal/1' &&
  Number.isSafeInteger(number) &&
  (act === 'seal' ? events > 0 && first !== null : events === 0 && first === null && root === emptyRoot) &&
  (newKey !== null) === (act === 'key') &&
  (lost !== null) === (act === 'resume')

/** Whether a place in the log comes after another. */
const isBehind = (a: Seal['last'], b: Seal['last']): boolean => {
  const [ax, bx] = [BigInt(a.xid), BigInt(b.xid)]
  return ax === bx ? BigInt(a.seq) > BigInt(b.seq) : ax > bx
}

/** Why the key of a link is not the one that should sign it; null when it is. */
const signer = (seal: Seal, inForce: string | null, trusted: ReadonlySet<string>): string | null => {
  if (trusted.has(seal.key)) return null
  const signsItself = seal.newKey !== null && keyIdOf(seal.newKey) === seal.key
  if (seal.number === 1) return signsItself ? null : 'does not begin with a key that signs itself.'
  if (inForce === null || seal.key === inForce) return null
  return signsItself
    ? `brings in the key ${seal.key.slice(0, 16)}…, for which no earlier key vouches${seal.because === null ? '.' : ` (${seal.because}).`}`
    : `is signed by the key ${seal.key.slice(0, 16)}… and not by the one in force, ${inForce.slice(0, 16)}….`
}
