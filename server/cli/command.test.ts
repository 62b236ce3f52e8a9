import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { invalid, problem } from '#contract/problem.ts'
import { freshDatabase } from '../../tests/harness/database.ts'
import { runCli } from './command.ts'
import type { CliCommand, Run } from './command.ts'
import { migrateCommand } from './migrate.ts'
import { createProgress, progressLine } from './progress.ts'

let out = ''
let err = ''
beforeEach(() => {
  out = ''
  err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true))
})
afterEach(() => vi.restoreAllMocks())

const command = (run: (run: Run) => void): CliCommand => ({
  path: ['person', 'create'],
  summary: 'make a person',
  args: [{ name: '<name>', text: 'the name' }],
  options: [{ flags: '--mail <address>', text: 'the address', isRequired: true }],
  help: 'Example: …',
  run: async (given) => run(given),
})

const call = (run: (run: Run) => void, ...argv: string[]) => runCli([command(run)], argv, {})

test('a command gets its arguments and options, and prints lines for a person or JSON', async () => {
  const greet = (run: Run): void =>
    run.result({ name: run.args[0], mail: run.options['mail'] }, ['Made:', '  Ada'])
  expect(await call(greet, 'person', 'create', 'Ada', '--mail', 'a@b.c')).toBe(0)
  expect(out).toBe('Made:\n  Ada\n')
  out = ''
  expect(await call(greet, 'person', 'create', 'Ada', '--mail', 'a@b.c', '--json')).toBe(0)
  expect(JSON.parse(out)).toEqual({ name: 'Ada', mail: 'a@b.c' })
  expect(err).toBe('')
})

test('wrong use ends with 2 and points to help; help itself ends with 0', async () => {
  const nothing = (): void => undefined
  expect(await call(nothing, 'person', 'create', 'Ada')).toBe(2)
  expect(err).toMatch(/--mail.*[\s\S]*--help/)
  expect(await call(nothing, 'persson')).toBe(2)
  expect(await call(nothing, 'person', 'create', '--help')).toBe(0)
  expect(out).toMatch(/make a person[\s\S]*Example[\s\S]*Exit codes/)
})

test('a refusal ends with 3, a failure with 1, bad values with 2; each says what to do, without a stack', async () => {
  const args = ['person', 'create', 'Ada', '--mail', 'x']
  const throwing = (error: Error) => () => {
    throw error
  }
  expect(
    await call(throwing(problem('conflict', { message: 'Taken.', remedy: 'Choose another.' })), ...args),
  ).toBe(3)
  expect(err).toBe('Error: Taken.\nWhat to do: Choose another.\n')
  expect(await call(throwing(new Error('surprise')), ...args)).toBe(1)
  expect(err).toContain('LOG_LEVEL=debug')
  expect(err).not.toContain('    at ')
  expect(await call(throwing(invalid([{ code: 'x', message: 'Bad mail.' }])), ...args)).toBe(2)
})

test('errors are JSON too when JSON was asked for, and settings are checked before the command runs', async () => {
  const code = await runCli([command(() => undefined)], ['person', 'create', 'A', '--mail', 'x', '--json'], {
    PORT: 'x',
  })
  expect(code).toBe(2)
  expect(JSON.parse(err)).toMatchObject({ error: { code: 'invalid', issues: [{ field: 'PORT' }] } })
})

test('a full disk is told with what to do, whoever met it', async () => {
  const args = ['person', 'create', 'Ada', '--mail', 'x']
  const met = (code: string) => Object.assign(new Error('could not extend file'), { code })
  for (const error of [met('ENOSPC'), met('53100'), new Error('0001 failed', { cause: met('53100') })]) {
    err = ''
    const throwing = (): void => {
      throw error
    }
    expect(await call(throwing, ...args)).toBe(1)
    expect(err).toMatch(/^Error: The disk is full\.\nWhat to do: Free some space.*KEELSON_DATA_DIR/)
  }
})

test('migrate brings a database up to date, and a dry run changes nothing', async () => {
  const { url } = await freshDatabase({ migrated: false })
  const env = { DATABASE_URL: url, KEELSON_DATA_DIR: await mkdtemp(join(tmpdir(), 'cli-')) }
  const migrate = async (
    ...argv: string[]
  ): Promise<{ dryRun: boolean; applied: { name: string; sql?: string; elapsedMs: number }[] }> => {
    out = ''
    expect(await runCli([migrateCommand], ['migrate', '--json', ...argv], env)).toBe(0)
    return JSON.parse(out)
  }
  const trial = await migrate('--dry-run')
  expect(trial.applied.length).toBeGreaterThan(0)
  expect(trial.applied[0]?.sql).toContain('create table record')
  expect(trial.applied.every(({ elapsedMs }) => elapsedMs >= 0)).toBe(true)
  expect((await migrate()).applied.map(({ name }) => name)).toEqual(trial.applied.map(({ name }) => name))
  expect((await migrate()).applied).toEqual([])
})

test('progress tells share, rate and the time that is left, and is quiet without a terminal', () => {
  expect(progressLine('Importing', 500, 1000, 10, 'batch 5')).toBe(
    `Importing  ${'█'.repeat(12)}${'░'.repeat(12)}  50 %  500 of 1,000  50/s  10 s left  batch 5`,
  )
  expect(progressLine('Reading', 12_000, undefined, 2, '')).toBe('Reading  12,000  6,000/s')
  const lines: string[] = []
  const progress = createProgress('Importing', 10, {
    isTTY: false,
    write: (line) => lines.push(String(line)) > 0,
  })
  for (let done = 1; done <= 10; done++) progress.update(done)
  progress.end('done')
  expect(lines).toHaveLength(1)
})
