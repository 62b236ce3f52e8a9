import { beforeAll, expect, test, vi } from 'vitest'
import { newId } from '#contract/id.ts'
import { movableClock } from '../clock.ts'
import type { Database } from '../database/pool.ts'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { insertPerson } from '../../../tests/harness/people.ts'
import { makeAuth, storePassword, type Auth } from './auth.ts'
import { hashPassword } from './passwords/password.ts'

// What takes long about a sign-in is the hash of the password. Who is refused must have cost as many, or how long it took
// tells who has an account. They are counted: a clock would be right on a quiet machine only.
const counted = vi.hoisted(() => ({ hashes: 0 }))
vi.mock(import('@node-rs/argon2'), async (original) => {
  const argon2 = await original()
  return {
    ...argon2,
    hash: (...given: Parameters<typeof argon2.hash>) => {
      counted.hashes += 1
      return argon2.hash(...given)
    },
    verify: (...given: Parameters<typeof argon2.verify>) => {
      counted.hashes += 1
      return argon2.verify(...given)
    },
  }
})

const password = 'otters swim at dusk'
const clock = movableClock(new Date().toISOString())
let db: Database
let auth: Auth

beforeAll(async () => {
  db = (await freshDatabase()).database
  auth = makeAuth({
    db,
    clock,
    secret: 'a secret of this test that is long enough',
    publicUrl: 'http://localhost',
  })
})

const someone = async (more: { state?: 'left'; hasPassword?: boolean } = {}): Promise<string> => {
  const { state, hasPassword = true } = more
  const email = `p${newId()}@example.org`
  const id = await insertPerson(db, { name: 'Petra', email, ...(state && { state }) })
  if (hasPassword) await storePassword(db, id, await hashPassword(password), clock.now())
  return email
}

const effortOf = async (email: string): Promise<number> => {
  const before = counted.hashes
  const origin = { address: `192.0.2.${counted.hashes % 250}`, userAgent: 'test' }
  await expect(auth.signIn({ email, password: 'wrong wrong wrong' }, origin)).rejects.toMatchObject({
    code: 'unauthenticated',
  })
  return counted.hashes - before
}

test('a refused sign-in costs one hash, whether there is such an account or not', async () => {
  expect(await effortOf(await someone()), 'a wrong password').toBe(1)
  expect(await effortOf(`nobody${newId()}@example.org`), 'an unknown address').toBe(1)
  expect(await effortOf(await someone({ state: 'left' })), 'somebody who has left').toBe(1)
  expect(await effortOf(await someone({ hasPassword: false })), 'somebody without a password').toBe(1)
})
