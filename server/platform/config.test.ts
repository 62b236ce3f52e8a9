import { expect, test } from 'vitest'
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

test('an empty variable counts as not set, and two secrets are refused', () => {
  expect(issuesOf({ PORT: '', DATABASE_URL: '' })).toEqual([])
  expect(issuesOf({ KEELSON_SECRET: 'x'.repeat(32), KEELSON_SECRET_FILE: '/run/secret' })).toHaveLength(1)
})

test('a value is never repeated in a message: it may be a password', () => {
  expect(issuesOf({ DATABASE_URL: 'postgers://me:hunter2@host/db' }).join()).not.toContain('hunter2')
})

test('there are at most a dozen settings', () => {
  expect(settingNames.length).toBeLessThanOrEqual(12)
})
