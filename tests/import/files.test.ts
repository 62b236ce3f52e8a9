import { deflateRawSync, gzipSync } from 'node:zlib'
import { crc32 } from 'node:zlib'
import { describe, expect, test, beforeAll } from 'vitest'
import { refusalOf } from '../harness/given.ts'
import { makeImportProduct, type ImportProduct } from './import-product.ts'
import { head, line, plainLog, smallLog, smallMapping } from './small-log.ts'

let house: ImportProduct
beforeAll(async () => {
  house = await makeImportProduct()
}, 60_000)

const trial = (content: string | Buffer, mapping = smallMapping, more = {}) =>
  house.run(content, mapping, { isTrial: true, ...more })

/** A zip file of one entry, stored or deflated. */
const zipOf = (name: string, content: Buffer, flags = 0): Buffer => {
  const packed = deflateRawSync(content)
  const part = Buffer.alloc(26)
  part.writeUInt16LE(20, 0)
  part.writeUInt16LE(flags, 2)
  part.writeUInt16LE(8, 4)
  part.writeUInt32LE(crc32(content), 10)
  part.writeUInt32LE(packed.length, 14)
  part.writeUInt32LE(content.length, 18)
  part.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), part, Buffer.from(name), packed])
  const central = Buffer.concat([
    Buffer.from('PK\u0001\u0002'),
    Buffer.from([20, 0]),
    part,
    Buffer.alloc(14),
    Buffer.from(name),
  ])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(local.length, 12)
  return Buffer.concat([local, central, Buffer.from('PK\u0005\u0006'), end])
}

describe('a file', () => {
  const log = smallLog(plainLog(2))

  test('may be packed, have a byte order mark, Windows line ends or another encoding', async () => {
    const whole = { read: 8, applied: 8, refused: 0, created: 2 }
    expect((await trial(gzipSync(log))).report).toMatchObject(whole)
    expect((await trial(zipOf('rows.csv', Buffer.from(log)))).report).toMatchObject(whole)
    expect((await trial(`\uFEFF${log}`)).report).toMatchObject(whole)
    expect((await trial(log.replaceAll('\n', '\r\n'))).report).toMatchObject(whole)
    expect((await trial(Buffer.from(`\uFEFF${log}`, 'utf16le'))).report).toMatchObject(whole)
    expect((await trial(`${log}\n\n`)).report).toMatchObject(whole)
    const umlaut = Buffer.from(log.replaceAll('Trouble', 'St\u00f6rung'), 'latin1')
    const western = smallMapping.replace('file: {', 'file: { encoding: windows-1252,')
    expect((await trial(umlaut, western)).report).toMatchObject(whole)
    const refused = await trial(umlaut)
    expect(refused.report.reasons['row.encoding']?.count).toBe(8)
  })

  test('that is no table, empty or without a column of the mapping stops with a reason', async () => {
    expect((await refusalOf(trial(''))).details.message).toBe('The file is empty.')
    expect((await refusalOf(trial(Buffer.from([0, 1, 2, 10, 3])))).code).toBe('malformed')
    expect((await refusalOf(trial('id,step,at\n1,2,3\n'))).details.message).toContain('no column "by"')
    expect((await refusalOf(trial('id,id\n1,2\n'))).details.message).toContain('two columns "id"')
    expect((await refusalOf(trial(gzipSync(log).subarray(0, 60)))).code).toBe('malformed')
    expect((await refusalOf(trial(zipOf('rows.csv', Buffer.from(log)).subarray(0, 90)))).code).toBe(
      'malformed',
    )
    expect((await refusalOf(trial(zipOf('rows.csv', Buffer.from(log), 1)))).details.message).toContain(
      'password',
    )
    expect((await refusalOf(house.run('', smallMapping, { path: '/nowhere.csv' }))).code).toBe('not_found')
    expect((await refusalOf(house.run('', smallMapping, { path: '/tmp' }))).code).toBe('malformed')
  })

  test('that unpacks to far more than it seems is stopped', async () => {
    const bomb = Buffer.alloc(64 * 1024 * 1024, 'x')
    expect((await refusalOf(trial(gzipSync(bomb)))).code).toBe('too_large')
    expect((await refusalOf(trial(zipOf('rows.csv', bomb)))).code).toBe('too_large')
    const limits = { maxBytes: 100, maxRatio: 400 }
    expect((await refusalOf(trial(log, smallMapping, { limits }))).code).toBe('too_large')
  })
})

describe('a row', () => {
  const good = plainLog(1, 50)

  test('that is ragged, has no key, no place or a NUL is refused alone', async () => {
    const bad = [
      'INC0000060,0,2026-01-05T08:00:00Z,Agent 1,New',
      ',0,2026-01-05T08:00:00Z,Agent 1,New,t,c,?,2,x,x',
      '?,0,2026-01-05T08:00:00Z,Agent 1,New,t,c,?,2,x,x',
      'INC0000061,first,2026-01-05T08:00:00Z,Agent 1,New,t,c,?,2,x,x',
      'INC0000062,0,yesterday,Agent 1,New,t,c,?,2,x,x',
      'INC0000063,0,2026-01-05T08:00:00Z,Agent 1,Exploded,t,c,?,2,x,x',
      'INC0000064,0,2026-01-05T08:00:00Z,Agent 1,New,t\u0000,c,?,2,x,x',
      `INC0000065,0,2026-01-05T08:00:00Z,Agent 1,New,${'t'.repeat(300)},c,?,2,x,x`,
    ]
    const { report } = await trial(`${head}\n${bad.join('\n')}\n${good.map(line).join('\n')}\n`)
    expect(report).toMatchObject({ read: 12, applied: 4, refused: 8, created: 1 })
    const reasons = Object.fromEntries(
      Object.entries(report.reasons).map(([code, { count }]) => [code, count]),
    )
    expect(reasons).toEqual({
      'row.columns': 1,
      'key.missing': 2,
      'order.form': 1,
      'time.form': 1,
      'state.unknown': 1,
      'row.nul': 1,
      'text.long': 1,
    })
    expect(report.reasons['time.form']?.examples).toEqual([
      {
        line: 6,
        key: 'INC0000062',
        detail: '"yesterday" in at is no time of the form that the mapping gives.',
      },
    ])
  })

  test('may have quotes, delimiters and line ends in its cells', async () => {
    const quoted =
      'INC0000070,0,2026-01-05T08:00:00Z,Agent 1,New,"Print, \"\"now\"\"\nplease",Caller 1,?,2,x,"=1+1"'
    const { report } = await trial(`${head}\n${quoted}\n${good.map(line).join('\n')}\n`)
    expect(report).toMatchObject({ read: 5, applied: 5, refused: 0 })
    // Lines are those of the file: the quoted cell has two.
    const late = await trial(`${head}\n${quoted}\nINC0000071,0\n`)
    expect(late.report.reasons['row.columns']?.examples[0]?.line).toBe(4)
  })

  test('with a quote that is never closed stops the import: where it ends nobody knows', async () => {
    const open = `${head}\n${line(good[0]!)}\nINC0000072,0,"2026,x\n${good.map(line).join('\n')}`
    expect((await refusalOf(trial(open))).details.message).toContain('line 3 is never closed')
  })

  test('with quotes that do not fit is refused alone', async () => {
    const odd = 'INC0000073,0,2026-01-05T08:00:00Z,Agent 1,New,"ti"tle,Caller 1,?,2,x,x'
    const { report } = await trial(`${head}\n${odd}\n${good.map(line).join('\n')}\n`)
    expect(report).toMatchObject({ read: 5, applied: 4, refused: 1 })
  })

  test('of a hundred megabytes is passed over without being held', async () => {
    const long = Buffer.alloc(100 * 1024 * 1024, 'y')
    const file = Buffer.concat([
      Buffer.from(`${head}\n`),
      long,
      Buffer.from(`\n${good.map(line).join('\n')}\n`),
    ])
    const path = await house.file(file)
    const before = process.memoryUsage().arrayBuffers
    const { report } = await house.run('', smallMapping, { path, isTrial: true })
    expect(report).toMatchObject({ read: 5, applied: 4, refused: 1 })
    expect(report.reasons).toHaveProperty(['row.long'])
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024)
  }, 60_000)
})
