import { createHash, createPublicKey, verify } from 'node:crypto'

// A checker as an auditor would write one: from docs/guide/log-integrity.md alone, with nothing of Keelson's.

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

const canonical = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map((each: Json) => canonical(each)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const object = value as { readonly [name: string]: Json }
  const members = Object.keys(object)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(object[name] as Json)}`)
  return `{${members.join(',')}}`
}

const sha256 = (...parts: readonly (Uint8Array | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

interface Link {
  readonly [name: string]: Json
  readonly number: number
  readonly chain: string
  readonly act: string
  readonly events: number
  readonly total: number
  readonly root: string
  readonly previous: string
  readonly key: string
  readonly newKey: string | null
  readonly hash: string
  readonly signature: string
}

interface Event {
  readonly [name: string]: Json
  readonly recordId: string
  readonly version: number
  readonly prev: string
}

interface ProofFile {
  readonly record: { readonly id: string }
  readonly events: readonly Event[]
  readonly inclusions: readonly { version: number; seal: number; index: number; path: readonly string[] }[]
  readonly seals: readonly Link[]
}

/** Null when everything holds, else the first thing that does not. */
export const check = (
  text: string,
  head: { readonly number: number; readonly hash: string },
): string | null => {
  const proof = JSON.parse(text) as ProofFile
  return checkLinks(proof.seals) ?? checkEvents(proof) ?? checkHead(proof, head)
}

const checkLinks = (links: readonly Link[]): string | null => {
  let before: Link | null = null
  let inForce = ''
  if (links[0]?.number !== 1 || links[0].act !== 'key') return 'no first link'
  for (const link of links) {
    const { hash, signature, ...body } = link
    const signed = canonical(body)
    if (sha256(signed).toString('hex') !== hash) return `hash of link ${link.number}`
    const key = before ? inForce : (link.newKey ?? '')
    if (sha256(Buffer.from(key, 'base64url')).toString('hex') !== link.key)
      return `key of link ${link.number}`
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' })
    if (!verify(null, Buffer.from(signed), publicKey, Buffer.from(signature, 'base64url')))
      return `signature of link ${link.number}`
    if (before && link.number === before.number + 1)
      if (
        link.previous !== before.hash ||
        link.total !== before.total + link.events ||
        link.chain !== before.chain
      )
        return `link ${link.number} does not follow`
    inForce = link.newKey ?? inForce
    before = link
  }
  return null
}

const checkEvents = ({ events, inclusions, record, seals }: ProofFile): string | null => {
  let prev = ''
  for (const [at, event] of events.entries()) {
    if (event.version !== at + 1 || event.recordId !== record.id || event.prev !== prev)
      return `event of version ${event.version}`
    const hash = sha256(canonical(event))
    prev = hash.toString('hex')
    const inclusion = inclusions.find(({ version }) => version === event.version)
    const seal = seals.find(({ number }) => number === inclusion?.seal)
    if (!inclusion || !seal) return `inclusion of version ${event.version}`
    const version = Buffer.alloc(4)
    version.writeUInt32BE(event.version)
    const leaf = sha256(
      Uint8Array.of(0),
      hash,
      Buffer.from(event.recordId.replaceAll('-', ''), 'hex'),
      version,
    )
    if (follow(leaf, inclusion.index, seal.events, inclusion.path) !== seal.root)
      return `path of version ${event.version}`
  }
  return null
}

const follow = (leaf: Buffer, index: number, size: number, path: readonly string[]): string | null => {
  // A leaf beyond the last would have the path of another where the tree is not full.
  if (!Number.isInteger(index) || index < 0 || index >= size) return null
  let [at, last, node] = [index, size - 1, leaf]
  for (const part of path) {
    const sibling = Buffer.from(part, 'hex')
    if (last === 0) return null
    if (at % 2 === 1 || at === last) {
      node = sha256(Uint8Array.of(1), sibling, node)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else node = sha256(Uint8Array.of(1), node, sibling)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 ? node.toString('hex') : null
}

const checkHead = (
  { inclusions, seals }: ProofFile,
  head: { number: number; hash: string },
): string | null => {
  if (seals.find(({ number }) => number === head.number)?.hash !== head.hash) return 'the head is another one'
  const numbers = new Set(seals.map(({ number }) => number))
  for (const { seal } of inclusions)
    for (let number = seal; number <= head.number; number++)
      if (!numbers.has(number)) return `nothing leads from link ${seal} to the head`
  return null
}
