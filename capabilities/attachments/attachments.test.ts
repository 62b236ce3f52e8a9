import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { describe, expect } from 'vitest'
import fc from 'fast-check'
import { sweepContents } from '#engine/writing/contents.ts'
import { movableClock } from '#platform/clock.ts'
import { refusalOf, test, type Given, type Someone } from '../../tests/harness/given.ts'
import { dispositionOf, fileNameOf, rangeOf } from './content.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const form = (files: readonly { name: string; content: Buffer | string }[]) => {
  const boundary = 'cut-here'
  const parts = files.flatMap(({ name, content }) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/html\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ])
  return {
    payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    options: { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } },
  }
}

const send = async (who: Someone, about: Given, name: string, content: Buffer | string, query = '') => {
  const { payload, options } = form([{ name, content }])
  return (await who.api()).post(`/incidents/${about.id}/attachments${query}`, payload, options)
}

const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex')

describe('attaching', () => {
  test('what a file is, is judged by its content; size and checksum are kept with it', async ({
    given,
    house,
    product,
  }) => {
    const incident = await given.incident()
    const answer = await send(house.caller, incident, '../../etc/evil\u202egnp.html', png)
    expect(answer.status).toBe(201)
    const [{ data }] = answer.json.data
    expect(data).toMatchObject({
      name: 'evilgnp.html',
      mediaType: 'image/png',
      size: png.length,
      sha256: sha256(png),
      internal: false,
      createdBy: house.caller.id,
    })
    expect(await product.files.size(sha256(png))).toBe(png.length)
  })

  test('several files come in one request', async ({ given, house }) => {
    const { payload, options } = form([{ name: 'a.txt', content: 'first' }, { name: 'b.txt', content: 'second' }]) // prettier-ignore
    const incident = await given.incident()
    const answer = await (
      await house.caller.api()
    ).post(`/incidents/${incident.id}/attachments`, payload, options)
    expect((answer.json.data as { data: { name: string } }[]).map(({ data }) => data.name)).toEqual([
      'a.txt',
      'b.txt',
    ])
  })

  test('too large, too many, a program, or on another’s record: refused, and nothing is left in the store', async ({
    given,
    house,
    product,
  }) => {
    const stranger = await given.person({ organisation: await given.organisation() })
    const auditor = await given.person({ role: 'auditor' })
    const incident = await given.incident()
    const large = Buffer.alloc(200_001, 'a')
    const elf = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), Buffer.alloc(100)])
    expect((await send(house.caller, incident, 'large.txt', large)).status).toBe(413)
    expect((await send(house.caller, incident, 'holiday.jpg', elf)).status).toBe(415)
    expect((await send(stranger, incident, 'a.txt', 'stranger')).status).toBe(404)
    expect((await send(auditor, incident, 'a.txt', 'auditor')).status).toBe(403)
    expect((await send(house.caller, incident, 'a.txt', 'internal', '?internal=true')).status).toBe(403)
    for (const content of [large, elf, 'stranger', 'auditor', 'internal'])
      expect(await product.files.size(sha256(content))).toBeNull()
    for (let index = 0; index < 5; index++)
      expect((await send(house.caller, incident, `${index}.txt`, `text ${index}`)).status).toBe(201)
    expect((await send(house.caller, incident, '6.txt', 'sixth')).status).toBe(413)
    expect(await product.files.size(sha256('sixth'))).toBeNull()
  })

  test('a person sends so much within a day and no more, by one request or many at once, archived or not', async ({
    given,
    product,
    clock,
  }) => {
    const sender = await given.person()
    const content = (of: string) => Buffer.alloc(190_000, of)
    const incidents = await Promise.all(
      Array.from({ length: 8 }, () => given.incident({ requester: sender.id })),
    )
    const sendAt = async (at: number, who = sender) => {
      const { json, status } = await send(
        who,
        incidents[at >> 1] as Given,
        'a.txt',
        content(String.fromCharCode(97 + at)),
      )
      return { status, id: json.data?.[0]?.data.id as string, code: json.code as string }
    }
    const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => sendAt(at)))
    const taken = answers.filter(({ status }) => status === 201)
    expect(taken.length).toBeGreaterThan(0)
    expect(taken.length).toBeLessThanOrEqual(10)
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set([undefined, 'too_many']))
    for (const [at, { status }] of answers.entries())
      expect(await product.files.size(sha256(content(String.fromCharCode(97 + at))))).toBe(
        status === 201 ? 190_000 : null,
      )
    for (let at = 0; at < 12; at++) await sendAt(at)
    const sum = await product.db.query<{ bytes: number }>({
      text: 'select sum(size)::int as bytes from attachment where created_by = $1',
      values: [sender.id],
    })
    expect(sum).toEqual([{ bytes: 10 * 190_000 }])
    await (await sender.api()).remove(`/attachments/${taken[0]?.id}`)
    expect(await sendAt(14)).toMatchObject({ status: 429, code: 'too_many' })
    await clock.forward('24h')
    expect((await sendAt(14)).status).toBe(201)
  })

  test('a refused file whose content another record has stays with that record', async ({
    given,
    house,
    product,
  }) => {
    const incident = await given.incident()
    await send(house.caller, incident, 'a.bin', Buffer.alloc(190_000, 'x'))
    await send(house.caller, incident, 'b.bin', Buffer.alloc(190_000, 'y'))
    const other = Buffer.alloc(190_000, 'x')
    expect((await send(house.caller, incident, 'c.bin', other)).status).toBe(413)
    expect(await product.files.size(sha256(other))).toBe(190_000)
  })

  test('of several files all are attached or none', async ({ given, house, product }) => {
    const incident = await given.incident()
    const elf = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), Buffer.alloc(100)])
    const { payload, options } = form([{ name: 'good.txt', content: 'good' }, { name: 'bad', content: elf }]) // prettier-ignore
    const answer = await (
      await house.caller.api()
    ).post(`/incidents/${incident.id}/attachments`, payload, options)
    expect(answer.status).toBe(415)
    const list = await (
      await house.caller.api()
    ).get(`/attachments?filter=${encodeURIComponent(`about = "${incident.id}"`)}`)
    expect(list.json.data).toEqual([])
    expect(await product.files.size(sha256('good'))).toBeNull()
  })

  test('sent again with the same Idempotency-Key they are attached once; other files take another key', async ({
    given,
    house,
    product,
  }) => {
    const incident = await given.incident()
    const sendKeyed = async (content: string) => {
      const { payload, options } = form([{ name: 'a.txt', content }, { name: 'b.txt', content: 'second' }]) // prettier-ignore
      const headers = { ...options.headers, 'idempotency-key': 'upload-1' }
      return (await house.caller.api()).post(`/incidents/${incident.id}/attachments`, payload, { headers })
    }
    const [first, again] = [await sendKeyed('first'), await sendKeyed('first')]
    expect([first.status, again.status, again.headers['idempotency-replayed']]).toEqual([201, 201, 'true'])
    expect(again.json).toEqual(first.json)
    const other = await sendKeyed('something else')
    expect([other.status, other.json.issues[0].code]).toEqual([422, 'idempotency.reused'])
    expect(await product.files.size(sha256('something else'))).toBeNull()
    expect(await product.files.size(sha256('first'))).toBe(5)
    const [row] = await product.db.query<{ count: number }>({
      text: 'select count(*)::int as count from attachment where about_id = $1',
      values: [incident.id],
    })
    expect(row?.count).toBe(2)
  })

  test('a refused file whose content an import has stays with that import', async ({
    given,
    house,
    product,
  }) => {
    const content = Buffer.alloc(190_000, 'z')
    const { sha256: stored } = await product.files.save(Readable.from([content]), { maxBytes: 200_000 })
    await given.record('import-batch', { title: 'Uploaded', stored })
    const incident = await given.incident()
    await send(house.caller, incident, 'a.bin', Buffer.alloc(190_000, '1'))
    await send(house.caller, incident, 'b.bin', Buffer.alloc(190_000, '2'))
    expect((await send(house.caller, incident, 'c.bin', content)).status).toBe(413)
    expect(await product.files.size(stored)).toBe(190_000)
  })

  test('what a crash left without a record is swept a day later; what a record names stays', async ({
    given,
    house,
    product,
  }) => {
    const left = await product.files.save(Readable.from([Buffer.from('left by a crash')]), { maxBytes: 100 })
    const incident = await given.incident()
    await send(house.caller, incident, 'kept.txt', 'kept')
    const in23Hours = {
      ...product.setUp(),
      clock: movableClock(new Date(Date.now() + 23 * 3_600_000).toISOString()),
    }
    await sweepContents(in23Hours, product.files)
    expect(await product.files.size(left.sha256)).toBe(15)
    in23Hours.clock.forward('2h')
    await sweepContents(in23Hours, product.files)
    expect(await product.files.size(left.sha256)).toBeNull()
    expect(await product.files.size(sha256('kept'))).toBe(4)
  })

  test('nobody claims the content of another’s file by its checksum', async ({ given, house }) => {
    const incident = await given.incident()
    const administrator = await given.person({ role: 'administrator' })
    const claim = {
      about: { type: 'incident', id: incident.id },
      name: 'mine.txt',
      mediaType: 'text/plain',
      size: 1,
      sha256: sha256('stolen'),
    }
    for (const who of [house.caller, administrator])
      expect((await refusalOf(who.makes('attachment', claim))).code).toBe('forbidden')
  })
})

describe('downloading', () => {
  const attached = async (who: Someone, about: Given, name: string, content: Buffer | string, query = '') =>
    (await send(who, about, name, content, query)).json.data[0].data.id as string

  test('is always a download, never a page, and may go on in the middle', async ({ given, house }) => {
    const incident = await given.incident()
    const api = await house.caller.api()
    const html = '<html><script>alert(1)</script>'
    const id = await attached(house.caller, incident, 'prüfung 1.html', html)
    const whole = await api.get(`/attachments/${id}/content`)
    expect(whole.body).toBe(html)
    expect(whole.headers).toMatchObject({
      'content-disposition': `attachment; filename="prufung 1.html"; filename*=UTF-8''pr%C3%BCfung%201.html`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'content-length': String(html.length),
      'accept-ranges': 'bytes',
    })
    expect(String(whole.headers['content-type'])).not.toMatch(/html/)
    const part = await api.get(`/attachments/${id}/content`, { headers: { range: 'bytes=6-13' } })
    expect([part.status, part.body, part.headers['content-range']]).toEqual([
      206,
      '<script>',
      `bytes 6-13/${html.length}`,
    ])
    expect((await api.get(`/attachments/${id}/content`, { headers: { range: 'bytes=999-' } })).status).toBe(
      416,
    )
    expect(
      (
        await api.get(`/attachments/${id}/content`, {
          headers: { 'if-none-match': String(whole.headers.etag) },
        })
      ).status,
    ).toBe(304)
    expect((await api.get(`/attachments/${id}/content?preview=true`)).status).toBe(415)
  })

  test('shows a picture where the content is one', async ({ given, house }) => {
    const id = await attached(house.caller, await given.incident(), 'picture.txt', png)
    const shown = await (await house.caller.api()).get(`/attachments/${id}/content?preview=true`)
    expect(shown.headers).toMatchObject({
      'content-type': 'image/png',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    })
    expect(String(shown.headers['content-disposition'])).toMatch(/^inline/)
  })

  test('is for those who may read the record, and an internal file for those who work on it', async ({
    given,
    house,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const stranger = await given.person({ organisation: await given.organisation() })
    const incident = await given.incident()
    const open = await attached(house.caller, incident, 'a.txt', 'open')
    const internal = await attached(agent, incident, 'b.txt', 'internal', '?internal=true')
    const status = async (who: Someone, id: string) =>
      (await (await who.api()).get(`/attachments/${id}/content`)).status
    expect([await status(agent, open), await status(agent, internal)]).toEqual([200, 200])
    expect([await status(house.caller, open), await status(house.caller, internal)]).toEqual([200, 404])
    expect([await status(stranger, open), await status(stranger, internal)]).toEqual([404, 404])
    await (await agent.api()).remove(`/attachments/${open}`)
    expect(await status(agent, open)).toBe(404)
  })
})

describe('names and ranges', () => {
  test('no name breaks the header or leaves its folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = fileNameOf(given)
        expect(name).not.toMatch(/[\\/\p{Cc}]/u)
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(200)
        expect(dispositionOf('attachment', name)).toMatch(
          /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\x21-\x7e]*$/,
        )
      }),
    )
  })

  test('a range is within the file, or there is none', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.stringMatching(/^bytes=\d{0,4}-\d{0,4}$/),
        (size, header) => {
          const range = rangeOf(header, size)
          if (range === null || range === 'unsatisfiable') return
          expect(range.start).toBeGreaterThanOrEqual(0)
          expect(range.end).toBeLessThan(size)
          expect(range.start).toBeLessThanOrEqual(range.end)
        },
      ),
    )
  })
})
