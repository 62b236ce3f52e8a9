import { expect, test } from 'vitest'
import { newSecret } from './auth/api-key-secrets.ts'
import { freshDatabase } from '../../tests/harness/database.ts'
import { createLog, humanLine } from './log.ts'

const logged = (write: (log: ReturnType<typeof createLog>) => void, human = false): string => {
  let text = ''
  write(createLog({ level: 'info', human, destination: { write: (line) => (text += line) } }))
  return text
}

test('secrets are left out by name, also below', () => {
  const text = logged((log) => {
    log.info(
      { password: 'p1', user: { token: 'p2' }, req: { headers: { cookie: 'p3', authorization: 'p4' } } },
      'x',
    )
  })
  expect(text).not.toMatch(/p[1-4]/)
  expect(JSON.parse(text)).toMatchObject({ level: 'info', msg: 'x', password: '[secret]' })
})

test('at a terminal an entry is one readable line, and an error keeps its stack', () => {
  expect(humanLine('{"level":"warn","time":"2026-01-05T09:00:00Z","msg":"slow","ms":12}')).toMatch(
    /warn.* slow .*ms=12/,
  )
  expect(logged((log) => log.error({ err: new Error('broken') }, 'failed'), true)).toMatch(
    /failed[\s\S]*broken[\s\S]*at /,
  )
})

test('what errors and libraries say is written without addresses, keys and values of rows', () => {
  const refused = Object.assign(new Error('duplicate key of anna@hospital.example'), {
    detail: 'Key (email)=(anna@hospital.example) already exists.',
    cause: new Error('connect postgresql://keelson:safe$hunter2@db.example/desk'),
  })
  const { key } = newSecret()
  const other = newSecret().key
  const text = logged((log) => {
    log.error(
      { err: refused, header: `Bearer ${key}`, note: `x-key:${other}` },
      `Said by ${key} and Anna.Berg@b.example`,
    )
  })
  for (const secret of ['anna@', 'Anna.Berg', 'safe$', 'hunter2', 'kln_', key.slice(4), other.slice(4)])
    expect(text).not.toContain(secret)
  expect(JSON.parse(text)).toMatchObject({
    msg: 'Said by [key] and [e-mail]',
    err: { detail: 'Key (email)=(…) already exists.' },
  })
})

test('what the database says of a row or a value that it refuses is written without them', async () => {
  const refusals = [
    "insert into kept values ('Xylophone', 5)",
    "insert into kept values ('Xylophone', 1), ('Xylophone', 2)",
    "select 'Xylophone'::uuid",
    `select '{"Xylophone": oboe}'::json`,
    "select 'Xylophone'::timestamptz",
    'insert into kept values (null, 1)',
  ]
  const { database: db } = await freshDatabase({ migrated: false })
  await db.query({ text: 'create table kept (word text primary key, size int not null check (size < 4))' })
  for (const sql of refusals) {
    const error: unknown = await db.query({ text: sql }).catch((refused: unknown) => refused)
    const text = logged((log) => log.error({ err: error }, 'refused'))
    expect(JSON.parse(text), sql).toMatchObject({ err: { code: expect.stringMatching(/^2[23]/) } })
    expect(text, sql).not.toMatch(/Xylophone|oboe|null, 1/)
  }
})

test('addresses of people and what addresses of pages ask for are left out, however they are written', () => {
  const text = logged((log) => {
    log.info({ to: "jörg.o'neil@bücher.example", url: '/people?email=ada.b%40hospital.example&n=1' }, 'x')
    log.error(
      { err: new Error('fetch https://feeds.example/a.ics?token=Xylophone&u=Flugelhorn failed') },
      'x',
    )
    log.warn({ path: '/session/callback?state=Bassoon&code=Clarinet' }, 'x')
  })
  expect(text).not.toMatch(/jörg|neil|bücher|ada|hospital|Xylophone|Flugelhorn|Bassoon|Clarinet/)
  expect(text).toContain('https://feeds.example/a.ics?[query]')
  expect(text).toContain('n=1')
})
