import { randomBytes } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { createApiKey } from '../../practices/people/api-key/verbs.ts'
import { loadActor } from '../../practices/people/actor.ts'
import { openHouse, type House } from '../../tests/guard/house.ts'

let house: House
let desk: string
beforeAll(async () => {
  house = await openHouse()
  desk = (await house.make('organisation', { title: 'The desk', kind: 'own' })).id
})

const guess = (): string => `kln_${randomBytes(32).toString('base64url')}`
const ask = (key: string) => house.ask({ authorization: `Bearer ${key}` }, 'GET', '/incidents')

interface Line {
  readonly tried: string | null
  readonly address: string | null
}
const told = (): Promise<readonly Line[]> =>
  house.db.query<Line>({
    text: `select tried, host(address::inet) as address from security_log where kind = 'key-refused' order by seq`,
  })

test('a refused key stands in the log of security, not the key itself, and a guesser does not fill it', async () => {
  const first = guess()
  expect((await ask(first)).status).toBe(401)
  const [line] = await told()
  expect(line).toMatchObject({ address: '127.0.0.1', tried: expect.stringMatching(/^[0-9a-f]{16}$/) })
  for (let guessed = 0; guessed < 40; guessed++) await ask(guess())
  expect(await told()).toHaveLength(1)
  house.product.clock.forward('PT1M')
  await ask(first)
  // The same key is known again, whatever it was.
  expect(await told()).toEqual([line, line])
  // What has not the form of a key is nobody's guess.
  house.product.clock.forward('PT1M')
  await ask('kln_short')
  expect(await told()).toHaveLength(2)
})

test('a key that was revoked is told like one that never was', async () => {
  house.product.clock.forward('PT1M')
  const { id } = await house.person({ role: 'service-desk-agent', organisation: desk })
  const ctx = { ...house.system(), actor: await loadActor(house.db, id) }
  const { key } = await createApiKey(ctx, { title: 'A program', scopes: ['read'] })
  expect((await ask(key)).status).toBe(200)
  const before = (await told()).length
  await house.db.query({ text: 'update api_key_secret set ended_at = now()' })
  expect((await ask(key)).status).toBe(401)
  expect(await told()).toHaveLength(before + 1)
})
