import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { de } from '../../web/i18n/de.ts'
import { en } from '../../web/i18n/en.ts'
import type { Facts } from './facts.ts'
import { checkNames, judge } from './judge.ts'

const now = '2026-03-02T08:00:00.000Z'
const hoursAgo = (hours: number): string => new Date(Date.parse(now) - hours * 3_600_000).toISOString()

const well: Facts = {
  databaseVersion: '18.4',
  isEmbedded: true,
  plans: 1,
  lastBackupAt: hoursAgo(5),
  backupFailure: null,
  backupFolder: '/mnt/backup',
  sharesDisk: false,
  drill: { outcome: 'passed', at: hoursAgo(4), number: 'DRL0000001' },
  mailBy: 'environment',
  mailLacksPassword: false,
  unsealedSeconds: 2,
  publications: 1,
  behindSeconds: 0,
  slowest: null,
  held: { count: 0, number: '', why: '' },
  waitingErasures: { count: 0, number: '', why: '' },
  publicUrl: 'https://desk.example.org',
  demonstrationAccounts: 0,
  freeBytes: 400e9,
  diskBytes: 500e9,
  administrators: 2,
  withoutFactor: 0,
  own: { organisations: 1, teams: 2, people: 30, agents: 1, services: 4, brands: 0 },
}
const verdictOf = (changed: Partial<Facts>, name: string) => {
  const { verdict, found } = judge({ ...well, ...changed }, now).find((check) => check.name === name) ?? {}
  return `${verdict} ${found}`
}

describe('the health of an installation', () => {
  test('is well where everything runs', () => {
    expect(judge(well, now).filter(({ verdict }) => verdict !== 'well')).toEqual([])
  })

  test('is not well without a backup of the last day that could be restored', () => {
    expect(verdictOf({ plans: 0 }, 'backup')).toBe('bad none')
    expect(verdictOf({ plans: 0, isEmbedded: false }, 'backup')).toBe('look elsewhere')
    expect(verdictOf({ sharesDisk: true }, 'backup')).toBe('look beside')
    expect(verdictOf({ backupFailure: 'The disk is full.' }, 'backup')).toBe('bad failed')
    expect(verdictOf({ lastBackupAt: hoursAgo(27) }, 'backup')).toBe('bad old')
    expect(verdictOf({ lastBackupAt: null }, 'backup')).toBe('look never')
    expect(verdictOf({ drill: null }, 'drill')).toBe('look never')
    const drill = { outcome: 'failed', at: hoursAgo(1), number: 'DRL0000002' }
    expect(verdictOf({ drill }, 'drill')).toBe('bad failed')
    expect(verdictOf({ drill: { ...drill, outcome: 'passed', at: hoursAgo(200) } }, 'drill')).toBe('look old')
  })

  test('says of a backup where it lies and how old it is', () => {
    const [found] = judge({ ...well, lastBackupAt: hoursAgo(25) }, now).filter(
      ({ name }) => name === 'backup',
    )
    expect(found?.facts).toEqual({ at: hoursAgo(25), hours: 25, folder: '/mnt/backup' })
  })

  test('looks after passwords that others may know, and connections that others may read', () => {
    expect(verdictOf({ demonstrationAccounts: 9 }, 'demonstration')).toBe('look open')
    expect(verdictOf({ withoutFactor: 1 }, 'factors')).toBe('look without')
    expect(verdictOf({ publicUrl: 'http://desk.example.org' }, 'address')).toBe('bad open')
    expect(verdictOf({ publicUrl: 'http://localhost:4400' }, 'address')).toBe('look local')
    expect(verdictOf({ publicUrl: 'https://localhost.example.org' }, 'address')).toBe('well safe')
  })

  test('looks after work that stands still, and a disk that fills', () => {
    expect(verdictOf({ unsealedSeconds: 61 }, 'sealing')).toBe('bad still')
    expect(verdictOf({ behindSeconds: 31, slowest: 'search' }, 'followers')).toBe('look late')
    expect(verdictOf({ behindSeconds: 301, slowest: 'search' }, 'followers')).toBe('bad behind')
    const waitingErasures = { count: 1, number: 'ERA1', why: 'Why.' }
    expect(verdictOf({ waitingErasures }, 'erasures')).toBe('bad waiting')
    expect(verdictOf({ held: { count: 1, number: 'INC1', why: 'Why.' } }, 'held')).toBe('look refused')
    expect(verdictOf({ freeBytes: 0.5e9 }, 'disk')).toBe('bad full')
    expect(verdictOf({ freeBytes: 9e9, diskBytes: 100e9 }, 'disk')).toBe('look scarce')
    expect(verdictOf({ freeBytes: 90e9, diskBytes: 1000e9 }, 'disk')).toBe('well free')
  })

  test('is told in words, whatever is found', () => {
    const anyFacts = fc.record({
      plans: fc.nat(2),
      lastBackupAt: fc.constantFrom(null, hoursAgo(1), hoursAgo(100)),
      backupFailure: fc.constantFrom(null, 'why'),
      drill: fc.constantFrom(
        null,
        ...['passed', 'failed'].flatMap((outcome) =>
          [1, 500].map((hours) => ({ outcome, at: hoursAgo(hours), number: 'DRL1' })),
        ),
      ),
      mailBy: fc.constantFrom('environment', 'record', null),
      mailLacksPassword: fc.boolean(),
      isEmbedded: fc.boolean(),
      sharesDisk: fc.boolean(),
      unsealedSeconds: fc.nat(200),
      publications: fc.nat(2),
      behindSeconds: fc.nat(1000),
      publicUrl: fc.constantFrom('http://localhost', 'http://a.example', 'https://a.example'),
      demonstrationAccounts: fc.nat(2),
      freeBytes: fc.nat(100).map((gigabytes) => gigabytes * 1e9),
      diskBytes: fc.constantFrom(0, 500e9),
      waitingErasures: fc.nat(2).map((count) => ({ count, number: 'ERA1', why: 'why' })),
      held: fc.nat(2).map((count) => ({ count, number: 'INC1', why: 'why' })),
      withoutFactor: fc.nat(2),
    })
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const checks = judge({ ...well, ...facts }, now)
        expect(checks.map(({ name }) => name)).toEqual(checkNames)
        for (const { name, found } of checks)
          for (const texts of [en, de]) {
            const sentences: Readonly<Record<string, string>> = texts.installation.found
            expect(
              sentences[`${name}-${found}`] ?? sentences[`${name}-${found}_other`],
              `${name}.${found}`,
            ).toBeTypeOf('string')
          }
      }),
    )
  })
})
