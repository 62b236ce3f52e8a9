import type { Facts } from './facts.ts'

/** `well`: nothing to do. `look`: somebody should see to it. `bad`: something is broken or lost if it stays so. */
export type Verdict = 'well' | 'look' | 'bad'

/** The places that are looked at, in the order in which they are shown. */
export const checkNames = [
  'database', 'backup', 'drill', 'sealing', 'publication', 'followers', 'held', 'erasures', 'disk', 'address', 'mail', 'factors', 'demonstration',
] as const // prettier-ignore
export type CheckName = (typeof checkNames)[number]

export interface Check {
  readonly name: CheckName
  readonly verdict: Verdict
  /** Which sentence is true of it: with the check's name a key of the screen's texts. */
  readonly found: string
  readonly facts: Readonly<Record<string, string | number>>
}

const hour = 3_600_000
const day = 24 * hour
const gigabyte = 1e9

/** What is well and what is not, from what is known at an instant. Pure. */
export const judge = (facts: Facts, now: string): readonly Check[] => {
  const found = checks(facts, Date.parse(now))
  return checkNames.map((name) => {
    const [verdict, sentence, told = {}] = found[name]
    return { name, verdict, found: sentence, facts: told }
  })
}

type Finding = readonly [verdict: Verdict, found: string, facts?: Readonly<Record<string, string | number>>]

const checks = (facts: Facts, nowMs: number): Readonly<Record<CheckName, Finding>> => ({
  database: ['well', facts.isEmbedded ? 'embedded' : 'external', { version: facts.databaseVersion }],
  backup: backup(facts, nowMs),
  drill: drill(facts, nowMs),
  sealing:
    facts.unsealedSeconds > 60 ? ['bad', 'still', { seconds: facts.unsealedSeconds }] : ['well', 'sealed'],
  publication:
    facts.publications === 0 ? ['look', 'none'] : ['well', 'published', { count: facts.publications }],
  followers:
    facts.behindSeconds > 300
      ? ['bad', 'behind', { name: facts.slowest ?? '', minutes: Math.round(facts.behindSeconds / 60) }]
      : facts.behindSeconds > 30
        ? ['look', 'late', { name: facts.slowest ?? '', seconds: Math.round(facts.behindSeconds) }]
        : ['well', 'current'],
  held:
    facts.held.count > 0
      ? ['look', 'refused', { ...facts.held, why: facts.held.why.slice(0, 300) }]
      : ['well', 'done'],
  erasures:
    facts.waitingErasures.count > 0
      ? ['bad', 'waiting', { ...facts.waitingErasures, why: facts.waitingErasures.why.slice(0, 300) }]
      : ['well', 'ended'],
  disk: disk(facts),
  address: address(facts),
  mail:
    facts.mailBy === null
      ? ['look', 'unset']
      : facts.mailLacksPassword
        ? ['look', 'locked']
        : ['well', facts.mailBy === 'environment' ? 'set' : 'here'],
  factors:
    facts.withoutFactor > 0
      ? ['look', 'without', { count: facts.withoutFactor, all: facts.administrators }]
      : ['well', 'all', { count: facts.administrators }],
  demonstration:
    facts.demonstrationAccounts > 0
      ? ['look', 'open', { count: facts.demonstrationAccounts }]
      : ['well', 'closed'],
})

const backup = (facts: Facts, nowMs: number): Finding => {
  const { plans, lastBackupAt, backupFailure, backupFolder, sharesDisk } = facts
  // A server of its own has tools of its own, of which nothing is known here.
  if (plans === 0) return facts.isEmbedded ? ['bad', 'none'] : ['look', 'elsewhere']
  if (backupFailure !== null) return ['bad', 'failed', { why: backupFailure.slice(0, 300) }]
  const folder = backupFolder ?? ''
  if (lastBackupAt === null) return ['look', 'never', { folder }]
  const ageMs = nowMs - Date.parse(lastBackupAt)
  const told = { at: lastBackupAt, hours: Math.floor(ageMs / hour), folder }
  if (ageMs > 26 * hour) return ['bad', 'old', told]
  return sharesDisk ? ['look', 'beside', told] : ['well', 'fresh', told]
}

const drill = ({ drill: last }: Facts, nowMs: number): Finding => {
  if (last === null) return ['look', 'never']
  const told = { at: last.at, number: last.number }
  if (last.outcome !== 'passed') return ['bad', 'failed', told]
  return nowMs - Date.parse(last.at) > 8 * day ? ['look', 'old', told] : ['well', 'passed', told]
}

const disk = ({ freeBytes, diskBytes }: Facts): Finding => {
  const percent = diskBytes === 0 ? 0 : Math.floor((freeBytes / diskBytes) * 100)
  const told = { gigabytes: Math.round(freeBytes / gigabyte), percent }
  if (freeBytes < gigabyte) return ['bad', 'full', told]
  return percent < 10 && freeBytes < 20 * gigabyte ? ['look', 'scarce', told] : ['well', 'free', told]
}

const address = ({ publicUrl }: Facts): Finding => {
  const { protocol, hostname } = new URL(publicUrl)
  if (/^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname)) return ['look', 'local', { address: publicUrl }]
  return protocol === 'https:'
    ? ['well', 'safe', { address: publicUrl }]
    : ['bad', 'open', { address: publicUrl }]
}
