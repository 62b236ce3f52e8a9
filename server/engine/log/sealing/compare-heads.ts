import type { KnownHead } from './heads.ts'
import { hashFits, signatureFits, signerAfter, type Seal } from './seal.ts'

export interface HeadFault {
  readonly seal: number
  readonly code: 'head'
  readonly message: string
}

/** What comparing needs to know of the chain that is checked. */
export interface ComparedChain {
  readonly last: Seal | null
  /** The links of the chain with the numbers of the heads. */
  readonly seals: ReadonlyMap<number, Seal>
  readonly resumes: readonly Seal[]
  readonly keys: ReadonlyMap<string, { readonly publicKey: string }>
  /** Ids of keys for which somebody vouches outside of the chain. */
  readonly trusted?: ReadonlySet<string>
}

/** Published heads against the chain as it is now: what was put back, cut off or written anew differs. Pure. */
export const compareHeads = (
  heads: readonly KnownHead[],
  chain: ComparedChain,
): { readonly faults: readonly HeadFault[]; readonly notes: readonly string[] } => {
  const faults: HeadFault[] = []
  const notes: string[] = []
  for (const head of heads) {
    const here = chain.seals.get(head.seal.number)
    if (here && sameSeal(here, head.seal)) continue
    const message = faultOf(head, chain, here)
    if (message !== null) {
      faults.push({ seal: head.seal.number, code: 'head', message })
      continue
    }
    const resume = explanationOf(head.seal, chain)
    notes.push(
      `Seal ${head.seal.number} of ${head.seal.at}, known from ${head.where}, was lost with a restore that seal ${resume?.number} of ${resume?.at} tells of: ${resume?.because}`,
    )
  }
  return { faults, notes }
}

const sameSeal = (a: Seal, b: Seal): boolean =>
  a.hash === b.hash && a.signature === b.signature && a.chain === b.chain

/** What is wrong with a head that is not the chain's; null where a link of the chain explains it. */
const faultOf = ({ where, seal }: KnownHead, chain: ComparedChain, here: Seal | undefined): string | null => {
  const { number, at } = seal
  const { last } = chain
  const key = chain.keys.get(seal.key)?.publicKey
  if (!hashFits(seal) || (key !== undefined && !signatureFits(seal, key)))
    return `The head of seal ${number} in ${where} is not as it was signed.`
  const isExplained = explanationOf(seal, chain) !== undefined
  if (last && seal.chain !== last.chain)
    return isExplained
      ? null
      : `The head of seal ${number} of ${at} in ${where} is of another log (${seal.chain}); this one is ${last.chain}${claimed(seal, chain)}.`
  if (last && key === undefined)
    return `The head of seal ${number} in ${where} is signed by a key that this log does not know: ${seal.key.slice(0, 16)}….`
  if (isExplained) return null
  if (here)
    return `Seal ${number} is not the one of ${at} that ${where} knows: from seal ${number} or earlier on the chain was written anew.`
  return `Seal ${number} of ${at}, known from ${where}, is not in the database, which ends with seal ${last?.number ?? 0}${last ? ` of ${last.at}` : ''}: everything behind that was taken away or the database was put back.`
}

/** The link that tells how a head was lost, and may tell so. */
const explanationOf = (seal: Seal, { resumes, trusted = new Set() }: ComparedChain): Seal | undefined =>
  resumes.find(
    (resume) =>
      tellsOf(resume, seal) &&
      // Whoever writes a log anew could say in it that the true one was lost: only the key of the lost one may.
      (resume.chain === seal.chain ||
        resume.key === seal.key ||
        resume.key === signerAfter(seal) ||
        trusted.has(resume.key)),
  )

const tellsOf = ({ lost, chain, number }: Seal, seal: Seal): boolean => {
  if (!lost || seal.number > lost.number) return false
  return lost.chain === undefined
    ? seal.chain === chain && number <= seal.number
    : seal.chain === lost.chain && (seal.number < lost.number || seal.hash === lost.hash)
}

const claimed = (seal: Seal, { resumes }: ComparedChain): string => {
  const resume = resumes.find((each) => tellsOf(each, seal))
  return resume
    ? `, whose seal ${resume.number} says that it was lost (${resume.because}), signed by a key that is not the lost log’s: ${resume.key}`
    : ''
}
