import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { isProblem } from '#contract/problem.ts'
import { readConfig, settingNames } from './config.ts'

const issuesOf = (env: Record<string, string>): string[] => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    return isProblem(error) ? (error.details.issues ?? []).map((issue) => issue.message) : ['another error']
  }
}

test('without any setting it listens on loopback only, with the embedded database and the demonstration', () => {
  expect(readConfig({})).toMatchObject({
    databaseUrl: null,
    host: '127.0.0.1',
    port: 4400,
    publicUrl: 'http://localhost:4400',
    demo: true,
    trustProxy: false,
    logLevel: 'info',
  })
})

test('all mistakes are told at once, each with the setting and what is expected', () => {
  const issues = issuesOf({
    DATABASE_URL: 'mysql://x',
    PORT: '99999',
    PUBLIC_URL: 'desk',
    KEELSON_SECRET: 'short',
    KEELSON_DEMO: 'maybe',
    LOG_LEVEL: 'loud',
    KEELSON_DATADIR: '/srv',
  })
  expect(issues).toHaveLength(7)
  expect(issues.join('\n')).toContain('PORT must be a whole number from 0 to 65535')
  expect(issues.join('\n')).toContain('KEELSON_DATADIR is not a setting; there are KEELSON_DATA_DIR')
})

test('a replica is one of a database that is named', () => {
  const replica = { DATABASE_REPLICA_URL: 'postgresql://reports@replica/keelson' }
  expect(issuesOf(replica).join()).toContain('is a replica of DATABASE_URL, which is not set')
  expect(readConfig({ ...replica, DATABASE_URL: 'postgresql://keelson@db/keelson' }).replicaUrl).toBe(
    replica.DATABASE_REPLICA_URL,
  )
})

test('an empty variable counts as not set, and two secrets are refused', () => {
  expect(issuesOf({ PORT: '', DATABASE_URL: '' })).toEqual([])
  expect(issuesOf({ KEELSON_SECRET: 'x'.repeat(32), KEELSON_SECRET_FILE: '/run/secret' })).toHaveLength(1)
})

describe('settings in files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-settings-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }

  test('each setting may stand in a file, without the end of its line', () => {
    const secret = 'x'.repeat(40)
    const env = {
      KEELSON_SECRET_FILE: file('secret', `${secret}\n`),
      DATABASE_URL_FILE: file('url', 'postgresql://me:hunter2@db/keelson\r\n'),
      SMTP_URL_FILE: file('smtp', 'smtp://me:pass@mail:587'),
      PORT_FILE: file('port', '4500\n'),
    }
    expect(readConfig(env)).toMatchObject({
      secret, databaseUrl: 'postgresql://me:hunter2@db/keelson', smtpUrl: 'smtp://me:pass@mail:587', port: 4500,
    }) // prettier-ignore
  })

  test('a file that is missing, empty, too large or wrong is told, never with what is in it', () => {
    const wrong = file('wrong', 'short-secret')
    const issues = issuesOf({
      KEELSON_SECRET_FILE: wrong,
      DATABASE_URL_FILE: join(folder, 'none'),
      SMTP_URL_FILE: file('empty', '\n'),
      PUBLIC_URL_FILE: file('large', 'x'.repeat(70_000)),
    })
    expect(issues).toHaveLength(4)
    expect(issues.join('\n')).toContain("DATABASE_URL_FILE names a file that can't be read (ENOENT)")
    expect(issues.join('\n')).not.toContain('short-secret')
  })
})

test('what may be called inside is read with its mistakes', () => {
  expect(issuesOf({ KEELSON_OUTGOING_ALLOW: 'tsa.internal, 10.1.0.0/16' })).toEqual([])
  expect(issuesOf({ KEELSON_OUTGOING_ALLOW: '10.1.0.0/99' })).toHaveLength(1)
})

test('a value is never repeated in a message: it may be a password', () => {
  expect(issuesOf({ DATABASE_URL: 'postgers://me:hunter2@host/db' }).join()).not.toContain('hunter2')
})

test('there are at most a dozen settings', () => {
  expect(settingNames.length).toBeLessThanOrEqual(12)
})
