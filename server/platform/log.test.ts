import { expect, test } from 'vitest'
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
