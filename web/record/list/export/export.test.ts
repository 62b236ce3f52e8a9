import { afterEach, expect, test, vi } from 'vitest'
import { parseRule } from '#contract/rule/parse.ts'
import { ApiProblem } from '../../../api/problem.ts'
import type { ListState } from '../list-state.ts'
import { exportUrl, exportUrlsOf } from './export-url.ts'
import { joined } from './joined.ts'

const state: ListState = {
  filter: 'urgency = "high"',
  sort: '-openedAt,number',
  columns: ['title', 'state', 'priority', 'team'],
  q: 'printer',
  archived: false,
  group: 'priority',
  went: 'state:new>active',
}
const askedIn = (url: string | undefined) =>
  Object.fromEntries(new URL(url ?? '', 'http://keelson.test').searchParams)
const ids = Array.from({ length: 1000 }, (_, at) => `01890000-0000-7000-8000-${String(at).padStart(12, '0')}`)

afterEach(() => vi.unstubAllGlobals())

test('a list is exported as it is shown: in the order of its groups, with the columns that have room', () => {
  expect(askedIn(exportUrl('incidents', state, ['title', 'state']))).toEqual({
    format: 'csv',
    shown: 'true',
    bom: 'true',
    filter: 'urgency = "high"',
    sort: 'priority,-openedAt,number',
    q: 'printer',
    went: 'state:new>active',
    fields: 'title,state',
  })
})

test('chosen rows are exported in the order of the list, whatever else it asks for', () => {
  expect(exportUrlsOf('incidents', state, ['title'], ids.slice(0, 2)).map(askedIn)).toEqual([
    {
      format: 'csv',
      shown: 'true',
      bom: 'true',
      filter: `id in ("${ids[0]}", "${ids[1]}")`,
      sort: 'priority,-openedAt,number',
      archived: 'true',
      fields: 'title',
    },
  ])
})

test('a thousand chosen rows are asked for in parts, each of which is a rule and an address that servers take', () => {
  const urls = exportUrlsOf('incidents', state, ['title', 'state'], ids)
  for (const url of urls) {
    expect(() => parseRule(askedIn(url)['filter'] ?? '')).not.toThrow()
    // nginx takes 8 kB by default, for the whole first line.
    expect(url.length).toBeLessThan(8000)
  }
  const found = urls.flatMap((url) => askedIn(url)['filter']?.match(/[0-9a-f-]{36}/g) ?? [])
  expect(found).toEqual(ids)
})

const answers = (answer: (part: number) => Response) => {
  let part = 0
  const asked = vi.fn((_: Request) => {
    part += 1
    return Promise.resolve(answer(part))
  })
  vi.stubGlobal('fetch', asked)
  // Addresses on a page are relative to it.
  vi.stubGlobal(
    'Request',
    class extends Request {
      constructor(url: string, init?: RequestInit) {
        super(new URL(url, 'http://keelson.test'), init)
      }
    },
  )
  return asked
}

test('parts are put together under one first line, and lines within a cell stay', async () => {
  const asked = answers((part) => new Response(`number,title\r\nINC${part},"two\r\nlines"\r\n`))
  expect(await joined(['/a', '/b', '/c'])).toBe(
    'number,title\r\nINC1,"two\r\nlines"\r\nINC2,"two\r\nlines"\r\nINC3,"two\r\nlines"\r\n',
  )
  expect(asked.mock.calls.map(([{ url }]) => new URL(url).pathname)).toEqual(['/a', '/b', '/c'])
})

test('a part that is refused is the problem of the whole: there is no half file', async () => {
  const refusal = () =>
    Response.json({ code: 'too_many', detail: 'Too many exports are running.' }, { status: 429 })
  const asked = answers((part) => (part === 2 ? refusal() : new Response('number\r\nINC1\r\n')))
  await expect(joined(['/a', '/b', '/c'])).rejects.toBeInstanceOf(ApiProblem)
  expect(asked).toHaveBeenCalledTimes(2)
})
