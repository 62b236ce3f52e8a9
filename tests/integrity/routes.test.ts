import { verifySecrets } from '../../practices/people/api-key/verify-secrets.ts'
import { expect } from 'vitest'
import { runVerification } from '#engine/log/verification.ts'
import type { HeadsFound } from '#engine/log/sealing/heads.ts'
import { lastSeal } from '#engine/log/sealing/seal-store.ts'
import { parseProof, verifyProof } from '#engine/log/sealing/verify-proof.ts'
import { loadActor } from '../../practices/people/actor.ts'
import { integrityRoutes } from '../../server/integrity.ts'
import { logIntegrityRoutes } from '../../server/http/log-integrity.ts'
import type { Database } from '#platform/database/pool.ts'
import { actorOf, fixtureApp } from '../harness/http-fixture.ts'
import { testKeys } from '../harness/people.ts'
import { httpApp } from '../harness/http-app.ts'
import type { Someone } from '../harness/given.ts'
import type { Product } from '../harness/product.ts'
import { asOwner, sealAll, test } from './sealed-product.ts'

const apiOf = ({ db, types, clock, setUp }: Product) => {
  const enqueued: string[] = []
  const jobs = {
    enqueueIn: async (_tx: unknown, _queue: string, _data: object, { id = '' } = {}) => {
      enqueued.push(id)
      return id
    },
  }
  const { decisions, numbers } = setUp()
  const http = httpApp({ db, types, clock, decisions, numbers, modules: [integrityRoutes(db, jobs)] })
  return { enqueued, as: async (who: Someone) => http.as(await loadActor(db, who.id)) }
}

test('an auditor sees how the log stands, its seals, and gets a proof that holds', async ({
  given,
  product,
  sealing,
}) => {
  const auditor = await given.person({ role: 'auditor' })
  const publication = await given.record('log-publication', {
    title: 'Share',
    kind: 'folder',
    target: '/mnt/heads',
  })
  const incident = await given.incident()
  await sealAll(sealing)
  await given.incident()
  const last = await lastSeal(product.db)
  const api = await apiOf(product).as(auditor)
  const { json } = await api.get('/log-integrity')
  expect(json).toMatchObject({ last, unsealed: { events: 1 } })
  expect(json.publications).toMatchObject([
    { number: publication.number, failures: 0, last: null, state: 'active' },
  ])
  const seals = await api.get('/log-integrity/seals?limit=2')
  expect(seals.json.data.map(({ number }: { number: number }) => number)).toEqual([
    last?.number,
    (last?.number ?? 0) - 1,
  ])
  expect((await api.get(`/log-integrity/seals?before=${seals.json.next}&limit=200`)).json.next).toBeNull()
  expect((await api.get(`/log-integrity/seals/${last?.number}`)).json).toEqual(last)
  expect((await api.get('/log-integrity/seals/999999')).status).toBe(404)
  const proof = await api.get(`/log-integrity/proof?record=${incident.number}`)
  expect(proof.headers['content-disposition']).toContain(`${incident.number}-proof.json`)
  expect(verifyProof(parseProof(proof.body, 'the answer'))).toMatchObject({ faults: [], events: 1 })
  expect((await api.get('/log-integrity/proof?record=INC9999999')).status).toBe(404)
  expect((await api.get('/log-integrity/proof?record=nothing')).status).toBe(404)
})

test('nobody else sees any of it', async ({ given, product, house }) => {
  const app = apiOf(product)
  for (const who of [
    house.caller,
    await given.person({ role: 'agent' }),
    await given.person({ role: 'lead' }),
  ]) {
    const api = await app.as(who)
    for (const path of ['', '/seals', '/seals/1', '/proof?record=INC0000001'])
      expect((await api.get(`/log-integrity${path}`)).status, path).toBe(403)
    expect((await api.post('/log-integrity/verifications')).status).toBe(403)
  }
  expect(app.enqueued).toEqual([])
})

test('a proof is refused to whoever may not read every field, for it leaves nothing out', async () => {
  const publications = async () => []
  const parts = {
    db: {} as Database,
    jobs: { enqueueIn: async () => null },
    guardedBy: 'book-loan',
    publications,
  }
  const { desk, as } = await fixtureApp({ modules: [logIntegrityRoutes(parts)] })
  const reader = as(actorOf([{ role: 'auditor', types: ['*'], allow: ['read'] }]))
  const loan = (await desk.post('/book-loans', { title: 'A book', note: 'For the desk alone.' })).json.data
  expect((await reader.get(`/book-loans/${loan.number}`)).status).toBe(200)
  const refused = await reader.get(`/log-integrity/proof?record=${loan.number}`)
  expect(refused.status).toBe(403)
  expect(refused.body).toContain('Note of the desk')
  expect(refused.body).not.toContain('For the desk alone')
  // To those who may read it all, what is not sealed yet is not proved yet.
  expect((await desk.get(`/log-integrity/proof?record=${loan.number}`)).status).toBe(409)
})

test('whoever asks for a verification gets the one that runs already, and then what it found', async ({
  given,
  product,
  sealing,
}) => {
  const auditor = await given.person({ role: 'auditor', name: 'Ada' })
  const incident = await given.incident()
  await sealAll(sealing)
  const app = apiOf(product)
  const api = await app.as(auditor)
  const asked = await api.post('/log-integrity/verifications')
  expect(asked).toMatchObject({ status: 202, json: { askedBy: 'Ada', finishedAt: null, result: null } })
  expect((await api.post('/log-integrity/verifications')).json.id).toBe(asked.json.id)
  expect(app.enqueued).toEqual([asked.json.id])
  await asOwner(product.db, (tx) =>
    tx.query({ text: `update incident set title = 'Forged' where id = $1`, values: [incident.id] }),
  )
  const last = await lastSeal(product.db)
  const known: HeadsFound = {
    heads: last ? [{ where: 'the share', seal: { ...last, number: last.number + 1 } }] : [],
    unread: ['The share of the auditor could not be read and was not compared: no such folder'],
  }
  await runVerification(
    { ...product, keys: testKeys, also: verifySecrets, knownHeads: async () => known },
    asked.json.id,
  )
  const [found] = (await api.get('/log-integrity')).json.verifications
  expect(found).toMatchObject({ id: asked.json.id, result: { faultCount: 3, heads: 1, notes: [] } })
  expect(found.result.faults).toEqual([
    `The head of seal ${(last?.number ?? 0) + 1} in the share is not as it was signed.`,
    known.unread[0],
    `${incident.number}: title is not what the events say.`,
  ])
})
