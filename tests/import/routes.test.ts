import { createHash } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { systemActor, type Actor } from '#engine'
import { openFileStore, type FileStore } from '#platform/files/file-store.ts'
import type { Job, Jobs } from '#platform/jobs/jobs.ts'
import { newId } from '#contract/id.ts'
import { importQueue, workImports } from '../../capabilities/import/job.ts'
import { moveBatch } from '../../capabilities/import/run/batch.ts'
import { importRoutes } from '../../capabilities/import/routes.ts'
import { packsFolder } from '../../server/packs/pack-file.ts'
import { httpApp, type Client, type Said } from '../harness/http-app.ts'
import { makeImportProduct, type ImportProduct } from './import-product.ts'
import { plainLog, smallLog, smallMapping } from './small-log.ts'

let house: ImportProduct
let admin: Client
let agent: Client
let files: FileStore
let as: (actor: Actor) => Client
let runJobs: () => Promise<void>

const actorOf = (role: string, types: string[]): Actor => ({
  ...systemActor('setup'),
  id: newId(),
  name: role,
  system: false,
  roles: [role],
  grants: [{ role, types, allow: ['read', 'create', 'update', 'work', 'remove'] }],
})

/** A queue within the test: jobs run when the test says so. */
const queue = (): Pick<Jobs, 'enqueueIn' | 'work'> & { run(): Promise<void> } => {
  const waiting: object[] = []
  let handler: (job: Job) => Promise<void> = async () => undefined
  return {
    enqueueIn: async (tx, name, data) => {
      expect(name).toBe(importQueue.name)
      tx.afterCommit(() => void waiting.push(data))
      return newId()
    },
    work: async (_name, work) => {
      handler = work as typeof handler
    },
    run: async () => {
      for (const data of waiting.splice(0))
        await handler({ id: newId(), data, attempt: 1, signal: new AbortController().signal })
    },
  }
}

beforeAll(async () => {
  house = await makeImportProduct()
  const { product, ctx } = house
  files = await openFileStore(await mkdtemp(join(tmpdir(), 'keelson-test-files-')))
  const jobs = queue()
  runJobs = jobs.run
  await workImports({ jobs, files, database: ctx.db, ctxFor: (actor) => product.as(actor, 'system') })
  const modules = [
    importRoutes({
      files,
      jobs,
      mappingsFolder: join(packsFolder, 'imports'),
      maxBytes: 100_000,
      bytesOfDay: 300_000,
    }),
  ]
  const { db, types, decisions, numbers, keys, clock } = ctx
  const http = httpApp({ db, types, decisions, numbers, keys, clock, modules })
  as = http.as
  admin = as(actorOf('administrator', ['*']))
  agent = as(actorOf('agent', ['incident']))
}, 60_000)

const upload = (
  who: Client,
  content: string,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Said> => {
  const edge = 'cut-here'
  const part = (name: string, value: string, file = '') =>
    `--${edge}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`
  const parts = Object.entries(fields).map(([name, value]) => part(name, value))
  const payload = `${parts.join('')}${part('file', content, '; filename="log.csv"')}--${edge}--\r\n`
  return who.post('/imports/upload', payload, {
    headers: { ...headers, 'content-type': `multipart/form-data; boundary=${edge}` },
  })
}

test('an import goes from upload over preview and trial to its end, and back', async () => {
  const log = smallLog([...plainLog(2, 10), { id: 'INC0000010', step: 9, state: 'New' }])
  const uploaded = await upload(admin, log)
  expect(uploaded.status).toBe(201)
  const { number } = uploaded.json.data as { number: string }
  expect(uploaded.json.data).toMatchObject({ state: 'draft', fileName: 'log.csv', mapping: null })
  expect((await admin.post(`/imports/${number}/start`, {})).status, 'there is no mapping yet').toBe(409)

  const faulty = await admin.ask('PUT', `/imports/${number}/mapping`, {
    payload: { mapping: smallMapping.replace('  title: { column', '  titel: { column') },
  })
  expect(faulty.status).toBe(422)
  expect(faulty.json.issues[0].message).toContain('Line 20, column 10: Incident has no field "titel"')
  const mapped = await admin.ask('PUT', `/imports/${number}/mapping`, { payload: { mapping: smallMapping } })
  expect(mapped.json.data).toMatchObject({ targetType: 'incident' })

  const before = await house.size()
  const preview = await admin.post(`/imports/${number}/preview`, { rows: 4 })
  expect(preview.status).toBe(200)
  expect(preview.json).toMatchObject({ rows: 9, records: 2 })
  expect(preview.json.first[0]).toMatchObject({
    line: 2,
    key: 'INC0000010',
    outcome: 'created',
    state: 'new',
    by: 'Agent 1',
    changes: {
      title: [null, 'Trouble INC0000010'],
      requester: [null, 'Caller 1'],
      organisation: [null, 'The firm'],
    },
  })
  expect(preview.json.first.at(-1)).toMatchObject({
    line: 10,
    outcome: 'refused',
    problem: { code: 'transition.none' },
  })
  expect(await house.size(), 'a preview changes nothing').toEqual(before)

  expect((await admin.post(`/imports/${number}/trial`, {})).status).toBe(202)
  await runJobs()
  const tried = await admin.get(`/imports/${number}/progress`)
  expect(tried.json).toMatchObject({ state: 'draft', trial: { read: 9, applied: 8, refused: 1 } })

  expect((await admin.post(`/imports/${number}/start`, {})).json.data.state).toBe('queued')
  await runJobs()
  const done = await admin.get(`/imports/${number}/progress`)
  expect(done.json).toMatchObject({ state: 'done', done: 9, total: 9, report: { applied: 8, refused: 1 } })
  const refused = await admin.get(`/imports/${number}/refused`)
  expect(refused.headers['content-disposition']).toContain(`${number}-refused.csv`)
  expect(refused.body).toContain('10,INC0000010,transition.none,No transition leads from Closed to New.')
  const [event] = (await admin.get(`/imports/${number}/events`)).json.data as { actor: string }[]
  expect(event?.actor, 'the log names the person').toBe(
    (await admin.get(`/imports/${number}`)).json.data.createdBy ?? event?.actor,
  )

  expect((await admin.post(`/imports/${number}/undo`, {})).status).toBe(202)
  await runJobs()
  expect((await admin.get(`/imports/${number}`)).json.data.state).toBe('undone')
  expect((await admin.get('/imports?filter=state="undone"')).json.data).toHaveLength(1)
})

test('a queued import is stopped before it begins', async () => {
  const { json } = await upload(admin, smallLog(plainLog(1, 20)), { mapping: smallMapping, name: 'Mine' })
  const { number, title } = json.data as { number: string; title: string }
  expect(title).toBe('Mine')
  await admin.post(`/imports/${number}/start`, {})
  expect((await admin.post(`/imports/${number}/stop`)).json.data.state).toBe('stopped')
  await runJobs()
  expect((await admin.get(`/imports/${number}/progress`)).json).toMatchObject({ state: 'stopped', done: 0 })
})

test('a stop that was asked of a worker that died is kept by the next one, and taken back by a new start', async () => {
  const { json } = await upload(admin, smallLog(plainLog(3, 900)), { mapping: smallMapping })
  const url = `/imports/${json.data.number}`
  await admin.post(`${url}/start`, {})
  await moveBatch(house.ctx, json.data.id, 'run')
  expect((await admin.post(`${url}/stop`)).json.data.state).toBe('running')
  await runJobs()
  expect((await admin.get(`${url}/progress`)).json).toMatchObject({ state: 'stopped', done: 0 })
  await admin.post(`${url}/start`, {})
  await runJobs()
  expect((await admin.get(`${url}/progress`)).json).toMatchObject({ state: 'done', done: 12 })
})

test('what is wrong with the file is said on the import', async () => {
  const { json } = await upload(admin, 'id,step\n1,2\n', { mapping: smallMapping })
  const { number } = json.data as { number: string }
  await admin.post(`/imports/${number}/start`, {})
  await runJobs()
  const { state, failure } = (await admin.get(`/imports/${number}`)).json.data
  expect(state).toBe('failed')
  expect(failure).toContain('The file has no column')
})

test('a file whose import is refused is not kept, and one that another import names stays', async () => {
  const faulty = { mapping: 'no mapping: [' }
  const known = smallLog(plainLog(1, 40))
  const checksum = (content: string): string => createHash('sha256').update(content).digest('hex')
  expect((await upload(admin, known, { mapping: smallMapping })).status).toBe(201)
  const strange = smallLog(plainLog(1, 41))
  for (const content of [strange, known]) {
    const refused = await upload(admin, content, faulty)
    expect([refused.status, refused.json.code]).toEqual([422, 'invalid'])
  }
  expect(await files.size(checksum(strange))).toBeNull()
  expect(await files.size(checksum(known))).toBe(known.length)
})

test('whoever may not create imports can do nothing here', async () => {
  const { json } = await upload(admin, smallLog(plainLog(1, 30)), { mapping: smallMapping })
  const { number, id } = json.data as { number: string; id: string }
  const before = await house.size()
  expect((await upload(agent, smallLog(plainLog(1, 31)))).status).toBe(403)
  expect((await agent.get('/imports/mappings')).status).toBe(403)
  for (const address of ['start', 'trial', 'undo', 'stop', 'preview'])
    for (const key of [number, id])
      expect((await agent.post(`/imports/${key}/${address}`, {})).status).toBe(404)
  for (const address of ['progress', 'refused', 'columns', ''])
    expect((await agent.get(`/imports/${number}/${address}`)).status).toBe(404)
  expect((await admin.post(`/imports/${number}/transitions`, { transition: 'finish' })).status).toBe(409)
  expect((await admin.post(`/imports/${number}/transitions`, { transition: 'run' })).status).toBe(403)
  expect((await upload(admin, 'x'.repeat(200_000))).status).toBe(413)
  expect(await house.size()).toEqual(before)
})

test('the shipped mappings are there to begin with', async () => {
  const { data } = (await admin.get('/imports/mappings')).json as { data: { name: string; type: string }[] }
  expect(data).toContainEqual(expect.objectContaining({ name: 'ServiceNow incident log', type: 'incident' }))
})

test('a preview names who did what a row says, and nobody where the file does not say it', async () => {
  const { json: shipped } = await admin.get('/imports/mappings')
  const people = (shipped as { data: { name: string; text: string }[] }).data.find(
    ({ name }) => name === 'People',
  )
  const { json } = await upload(admin, 'name,email\nAda,ada@example.org\n')
  const preview = await admin.post(`/imports/${json.data.number}/preview`, { mapping: people?.text })
  expect(preview.json.first).toMatchObject([{ outcome: 'created', key: 'ada@example.org', by: null }])
})

test('an import whose worker is gone for good can be started again, one that is at work can not', async () => {
  const { json } = await upload(admin, smallLog(plainLog(3, 700)), { mapping: smallMapping })
  const url = `/imports/${json.data.number}`
  expect((await admin.post(`${url}/start`)).status).toBe(202)
  await moveBatch(house.ctx, json.data.id, 'run')
  await house.rows(`insert into import_part (batch_id, part, outcome) values ($1, 99, '{}')`, [json.data.id])
  expect((await admin.post(`${url}/start`)).status).toBe(409)
  await house.rows('delete from import_part where batch_id = $1', [json.data.id])
  expect((await admin.post(`${url}/start`)).status).toBe(202)
  await runJobs()
  expect((await admin.get(`${url}/progress`)).json).toMatchObject({ state: 'done', done: 12, total: 12 })
})

test('one person sends so much within a day and no more, by one upload or several at once; others send theirs', async () => {
  const actor = actorOf('administrator', ['*'])
  const [sender, other] = [as(actor), as(actorOf('administrator', ['*']))]
  const text = (of: string) => of.repeat(90_000)
  const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((of) => upload(sender, text(of))))
  const taken = answers.filter(({ status }) => status === 201).length
  expect(taken).toBeGreaterThan(0)
  expect(taken).toBeLessThanOrEqual(3)
  for (const of of ['f', 'g', 'h', 'i']) await upload(sender, text(of))
  expect((await upload(sender, text('j'))).json).toMatchObject({ code: 'too_many' })
  const sent = await house.ctx.db.query<{ stored: string }>({
    text: 'select stored from import_batch where created_by = $1',
    values: [actor.id],
  })
  expect(sent).toHaveLength(3)
  // Of what was refused nothing stays.
  const stayed = ['j', 'k'].map((of) => files.size(createHash('sha256').update(text(of)).digest('hex')))
  expect(await Promise.all(stayed)).toEqual([null, null])
  expect((await upload(other, text('k'))).status).toBe(201)
})

test('an upload that is repeated with its Idempotency-Key makes one import', async () => {
  const again = () =>
    upload(admin, smallLog(plainLog(1, 800)), { name: 'Once' }, { 'idempotency-key': 'import-1' })
  const [first, second] = [await again(), await again()]
  expect([first.status, second.status]).toEqual([201, 201])
  expect(second.json.data.id).toBe(first.json.data.id)
})
