import { globSync } from 'node:fs'

interface Needed {
  readonly test: string
  readonly pattern: string
  readonly package: string
}

// What the product works with and does not bring: these tests try it as the system has it.
const needed: readonly Needed[] = [
  {
    test: 'tests/operations/external-backup.test.ts',
    pattern: '/usr/lib/postgresql/*/bin/pg_basebackup',
    package: 'postgresql',
  },
  {
    test: 'tests/operations/two-roles.test.ts',
    pattern: '/usr/lib/postgresql/*/bin/pg_basebackup',
    package: 'postgresql',
  },
  { test: 'tests/operations/pg-bouncer.test.ts', pattern: '/usr/sbin/pgbouncer', package: 'pgbouncer' },
  { test: 'tests/operations/behind-proxy.test.ts', pattern: '/usr/sbin/haproxy', package: 'haproxy' },
  { test: 'tests/operations/clamd.test.ts', pattern: '/usr/sbin/clamd', package: 'clamav-daemon' },
]

/** Tests of programs that this machine does not have. */
export const withoutPrograms = (): readonly Needed[] =>
  needed.filter(({ pattern }) => globSync(pattern).length === 0)
