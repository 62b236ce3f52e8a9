import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import fs from 'node:fs'
import { join } from 'node:path'
import git from 'isomorphic-git'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect } from 'vitest'
import { publishedHeads } from '#engine/log/sealing/published-heads.ts'
import { verifySeals } from '#engine/log/sealing/verify-seals.ts'
import { systemActor } from '#engine'
import { makeOutgoing } from '#platform/http/outgoing/outgoing.ts'
import { readAllowList } from '#platform/http/outgoing/allow-list.ts'
import { folderPublisher } from '../../integrations/head-folder/head-folder.ts'
import { gitPublisher } from '../../integrations/head-git/head-git.ts'
import { mailPublisher } from '../../integrations/head-mail/head-mail.ts'
import { timeStampPublisher } from '../../integrations/rfc3161/rfc3161.ts'
import { headsInPlaces } from '../../practices/governance/log-publication/publish.ts'
import { standingOf } from '../../practices/governance/log-publication/standing.ts'
import { refusalOf } from '../harness/given.ts'
import { headOf, newFolder, turn } from './publishing-turns.ts'
import { sealAll, test } from './sealed-product.ts'
import { copyOf } from '../harness/database.ts'
import { timeStampService } from './time-stamp-service.ts'

const outgoing = makeOutgoing({ allow: readAllowList('127.0.0.1').list })
test('heads go to a folder, at most every so many minutes and only when something new is sealed', async ({
  given,
  product,
  clock,
  sealing,
}) => {
  const folder = await newFolder()
  await given.record('log-publication', { title: 'Share', kind: 'folder', target: folder, everyMinutes: 30 })
  await sealAll(sealing)
  const first = await headOf(product)
  const files = () => readdir(join(folder, first.chain))
  await turn(product, [folderPublisher([])])
  expect(await files()).toEqual([`seal-${String(first.number).padStart(12, '0')}.json`])
  expect(JSON.parse(await readFile(join(folder, first.chain, (await files())[0] as string), 'utf8'))).toEqual(
    first,
  )
  // Publishing writes no event: nothing is there to seal and publish again.
  expect(await sealAll(sealing)).toBe(0)
  await given.incident()
  await sealAll(sealing)
  await turn(product, [folderPublisher([])])
  expect(await files()).toHaveLength(1)
  await clock.forward('31m')
  await turn(product, [folderPublisher([])])
  expect(await files()).toHaveLength(2)
  await clock.forward('31m')
  await turn(product, [folderPublisher([])])
  expect(await files()).toHaveLength(2)
  expect((await publishedHeads(product.db)).map(({ seal }) => seal)).toEqual([first.number, first.number + 1])
})

test('a place that is away is tried again with growing pauses, and how it stands is known', async ({
  given,
  product,
  clock,
  sealing,
}) => {
  const folder = await newFolder()
  const [away, there] = [join(folder, 'share'), join(folder, 'elsewhere')]
  await mkdir(there)
  const publication = await given.record('log-publication', {
    title: 'Away',
    kind: 'folder',
    target: away,
    everyMinutes: 1,
  })
  await sealAll(sealing)
  const standing = () => standingOf(product.db, publication.id)
  expect(await turn(product, [folderPublisher([])])).toHaveLength(1)
  expect(await standing()).toMatchObject({
    failures: 1,
    error: `There is no folder ${away} on this machine.`,
    last: null,
  })
  expect(await turn(product, [folderPublisher([])])).toEqual([])
  for (const [pause, failures] of [
    ['1m', 2],
    ['2m', 3],
    ['3m', 3],
    ['1m', 4],
  ] as const) {
    await clock.forward(pause)
    await turn(product, [folderPublisher([])])
    expect((await standing()).failures).toBe(failures)
  }
  await rename(there, away)
  await clock.forward('8m')
  await sealAll(sealing)
  await turn(product, [folderPublisher([])])
  expect(await standing()).toMatchObject({
    failures: 0,
    error: null,
    last: { seal: (await headOf(product)).number },
  })
})

test('heads are commits of a Git repository, bare or not, and its files stay as they are', async ({
  given,
  product,
  clock,
  sealing,
}) => {
  const [bare, worked] = [await newFolder(), await newFolder()]
  await git.init({ fs, dir: bare, gitdir: bare, bare: true, defaultBranch: 'main' })
  await git.init({ fs, dir: worked, defaultBranch: 'heads' })
  const publishers = [gitPublisher(outgoing, [])]
  for (const target of [bare, worked])
    await given.record('log-publication', { title: target, kind: 'git', target, everyMinutes: 5 })
  for (let round = 0; round < 2; round++) {
    await given.incident()
    await sealAll(sealing)
    await clock.forward('6m')
    await turn(product, publishers)
  }
  const head = await headOf(product)
  for (const [gitdir, branch] of [
    [bare, 'main'],
    [join(worked, '.git'), 'heads'],
  ] as const) {
    const commits = await git.log({ fs, gitdir, ref: branch })
    expect(commits.map(({ commit }) => commit.message.split(':')[0])).toEqual([
      `Seal ${head.number}`,
      `Seal ${head.number - 1}`,
    ])
  }
  expect(await readdir(worked)).toEqual(['.git'])
  const receipts = (await publishedHeads(product.db, head.number)).filter(({ kind }) => kind === 'git')
  expect(receipts.map(({ receipt }) => receipt['commit'])).toContain(
    (await git.log({ fs, gitdir: bare }))[0]?.oid,
  )
  // Published twice, one commit: a process that died before it kept the receipt does it again.
  await publishers[0]?.publish(bare, head)
  expect(await git.log({ fs, gitdir: bare })).toHaveLength(2)
})

test('what was published to folders and repositories is found again and tells of a database that was put back', async ({
  given,
  product,
  clock,
  sealing,
}) => {
  const [folder, repository] = [await newFolder(), await newFolder()]
  await git.init({ fs, dir: repository, gitdir: repository, bare: true })
  const publishers = [folderPublisher([]), gitPublisher(outgoing, [])]
  await given.record('log-publication', { title: 'A', kind: 'folder', target: folder, everyMinutes: 1 })
  await given.record('log-publication', { title: 'B', kind: 'git', target: repository, everyMinutes: 1 })
  await sealAll(sealing)
  const yesterday = await copyOf(product.db)
  await given.incident()
  await sealAll(sealing)
  await clock.forward('2m')
  await turn(product, publishers)
  const ctx = { ...product.as(systemActor('automation'), 'system'), db: yesterday }
  const { faults } = await verifySeals(yesterday, await headsInPlaces(ctx, publishers))
  const last = await headOf(product)
  const missing = faults.filter(({ seal }) => seal === last.number).map(({ message }) => message)
  expect(missing.some((message) => message.includes(folder))).toBe(true)
  expect(missing.some((message) => message.includes(repository))).toBe(true)
})

test('a head arrives by mail, with the file that verify takes', async ({
  given,
  product,
  clock,
  sealing,
}) => {
  const arrived: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        arrived.push(Buffer.concat(parts).toString('utf8'))
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => void server.close())
  const { port } = server.server.address() as { port: number }
  const settings = {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    mailFrom: null,
    publicUrl: 'https://desk.example.org',
  }
  await given.record('log-publication', { title: 'Auditor', kind: 'mail', target: 'auditor@example.org' })
  await sealAll(sealing)
  const head = await headOf(product)
  expect(await turn(product, [mailPublisher({ ...settings, smtpUrl: null })])).not.toEqual([])
  await clock.forward('2m')
  await turn(product, [mailPublisher(settings)])
  const [mail = ''] = arrived
  expect(mail).toContain(`Subject: Keelson: seal ${head.number} of ${head.at}`)
  const [, attached = ''] =
    /Content-Disposition: attachment[^]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(mail) ?? []
  expect(JSON.parse(Buffer.from(attached, 'base64').toString('utf8'))).toEqual(head)
  const receipt = (await publishedHeads(product.db)).find(({ kind }) => kind === 'mail')?.receipt
  expect(mail).toContain(`Message-ID: ${receipt?.['message']}`)
})

test('a head is stamped by an RFC 3161 service, and another program finds the stamp good', async ({
  given,
  product,
  sealing,
}) => {
  const service = await timeStampService()
  await given.record('log-publication', { title: 'TSA', kind: 'timestamp', target: service.url })
  await sealAll(sealing)
  const head = await headOf(product)
  const warnings = await turn(product, [timeStampPublisher(outgoing)])
  expect(warnings.filter((each) => JSON.stringify(each).includes('stamp'))).toEqual([])
  const receipt = (await publishedHeads(product.db)).find(({ kind }) => kind === 'timestamp')?.receipt
  expect(receipt).toMatchObject({ hash: head.hash, service: 'A time-stamp service' })
  await service.verify(Buffer.from(receipt?.['token'] ?? '', 'base64'), head.hash)
  await expect(
    service.verify(Buffer.from(receipt?.['token'] ?? '', 'base64'), 'ab'.repeat(32)),
  ).rejects.toThrow()
})

test('a stamp over something else, or for another question, is none', async ({ given, product, sealing }) => {
  const publisher = timeStampPublisher(outgoing)
  await sealAll(sealing)
  const first = await headOf(product)
  const service = await timeStampService()
  await publisher.publish(service.url, first)
  service.repeat()
  expect((await refusalOf(publisher.publish(service.url, first))).details.message).toContain(
    'another question',
  )
  await given.incident()
  await sealAll(sealing)
  const refusal = await refusalOf(publisher.publish(service.url, await headOf(product)))
  expect(refusal.details.message).toContain('something else')
})

test('a time-stamp service inside the house is not asked unless it is permitted', async ({
  product,
  sealing,
}) => {
  await sealAll(sealing)
  const service = await timeStampService()
  const guarded = timeStampPublisher(makeOutgoing({ allow: readAllowList('').list }))
  expect((await refusalOf(guarded.publish(service.url, await headOf(product)))).code).toBe('forbidden')
})

test('only administrators say where heads go, and a place that can’t be one is refused', async ({
  given,
}) => {
  const values = { title: 'Share', kind: 'folder', target: '/mnt/heads' }
  const administrator = await given.person({ role: 'administrator' })
  const made = await administrator.makes('log-publication', values)
  const auditor = await given.person({ role: 'auditor' })
  expect((await auditor.reads(made)).target).toBe('/mnt/heads')
  expect((await refusalOf(auditor.changes(made, { target: '/tmp' }))).code).toBe('forbidden')
  const agent = await given.person({ role: 'agent' })
  expect((await refusalOf(agent.reads(made))).code).toBe('not_found')
  const maker = await given.person({
    grants: [{ types: ['log-publication'], allow: ['read', 'create', 'update'] }],
    role: 'agent',
  })
  expect((await refusalOf(maker.makes('log-publication', values))).code).toBe('forbidden')
  const wrong: readonly (readonly [string, string])[] = [
    ['folder', 'heads'],
    ['git', '../heads.git'],
    ['mail', 'a@example.org, b@example.org'],
    ['mail', 'a@example.org\r\nBcc: b@example.org'],
    ['timestamp', 'file:///etc/passwd'],
    ['timestamp', 'https://user:password@tsa.example.org'],
  ]
  for (const [kind, target] of wrong)
    expect(
      (await refusalOf(administrator.makes('log-publication', { title: 'No', kind, target }))).code,
      target,
    ).toBe('invalid')
})
