import { expect, test } from 'vitest'
import { askProof, setSignedOut, settleProof } from './signed-out.ts'

test('all that waits for a proof hears of it once', async () => {
  const waiting = [askProof(), askProof()]
  settleProof(true)
  expect(await Promise.all(waiting)).toEqual([true, true])
})

test('a session that ends while a proof is asked for leaves nothing waiting', async () => {
  const waiting = askProof()
  setSignedOut(true)
  expect(await waiting).toBe(false)
})
