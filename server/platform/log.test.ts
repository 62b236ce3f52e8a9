import { expect, test } from 'vitest'
import { newSecret } from './auth/api-key-secrets.ts'
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
