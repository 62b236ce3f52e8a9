import { describe, expect } from 'vitest'
import fc from 'fast-check'
import { writeAll } from '#engine'
import { column, refusalOf, test } from '../../tests/harness/given.ts'
import { rebuildSearch } from './documents.ts'
import { parseQuery } from './query.ts'
import { snippetOf } from './snippet.ts'

describe('what is found', () => {
  test('number first, then title, then text; words in any order, as prefixes, without accents and case', async ({
    given,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const inText = await given.incident({
      title: 'Something else',
      description: 'The zeppelin does not land',
    })
    const inTitle = await given.incident({ title: 'Zéppelin hängt' })
    expect(await agent.finds('zeppelin')).toEqual([inTitle.number, inText.number])
    expect(await agent.finds('ZEPP')).toEqual([inTitle.number, inText.number])
    expect(await agent.finds('hangt zeppelin')).toEqual([inTitle.number])
    expect(await agent.finds('"zeppelin does"')).toEqual([inText.number])
    expect(await agent.finds('zeppelin -land')).toEqual([inTitle.number])
    const named = await given.incident({ title: `Like ${inText.number}` })
    expect((await agent.finds(inText.number))[0]).toBe(inText.number)
    expect(await agent.finds(inText.number)).toContain(named.number)
    expect((await agent.finds(inText.number.toLowerCase()))[0]).toBe(inText.number)
    expect(await agent.finds(`inc${Number(inText.number.slice(3))}`)).toContain(inText.number)
    expect(await agent.finds(inText.number.slice(4))).toContain(inText.number)
  })

  test('a title with a typing error, when nothing is spelt like that', async ({ given }) => {
    const agent = await given.person({ role: 'agent' })
    const printer = await given.incident({ title: 'Photocopier jams' })
    expect(await agent.finds('fotocopier')).toEqual([printer.number])
  })

  test('what is like a description: the more of its telling words, the better, and never by idle words alone', async ({
    given,
    house,
    product,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const near = await given.incident({ title: 'The numbat scanner on floor four does not start' })
    const far = await given.incident({ title: 'Numbat scanner prints twice' })
    const idle = await given.incident({ title: 'It does not start on the floor' })
    await product.settle()
    const like = async (who: typeof agent, q: string): Promise<readonly string[]> => {
      const { json } = await (await who.api()).get(`/search?match=any&q=${encodeURIComponent(q)}`)
      return column({ json }, 'number') as readonly string[]
    }
    const found = await like(agent, 'Our numbat scanner will not start')
    expect(found.slice(0, 2)).toEqual([near.number, far.number])
    expect(await like(agent, 'does not it on')).toEqual([])
    expect(await like(agent, 'numbat unheard words nowhere')).not.toContain(idle.number)
    expect(await like(house.caller, 'numbat "scanner" -start:*')).toContain(near.number)
    const stranger = await given.person({ organisation: await given.organisation() })
    expect(await like(stranger, 'numbat scanner')).toEqual([])
  })

  test('what was said leads to the record it was said about, with the place marked', async ({
    given,
    product,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident()
    await agent.says('Rebooted the <b>Quagga</b> router twice', incident)
    await product.settle()
    const { json } = await (await agent.api()).get('/search?q=quagga')
    expect(json.data).toMatchObject([
      { id: incident.id, type: 'incident', number: incident.number, through: { type: 'journal-entry' } },
    ])
    expect((json.data[0].snippet as { marked: boolean }[]).filter(({ marked }) => marked)).toEqual([
      { text: 'Quagga', marked: true },
    ])
  })

  test('the text as it is now, and nothing that is archived', async ({ given, house, product }) => {
    const administrator = await given.person({ role: 'administrator' })
    const incident = await given.incident({ title: 'Walrus' })
    expect(await administrator.finds('walrus')).toEqual([incident.number])
    await administrator.changes(incident, { title: 'Narwhal' })
    expect(await administrator.finds('walrus')).toEqual([])
    expect(await administrator.finds('narwhal')).toEqual([incident.number])
    const { remove } = await import('#engine')
    await remove(await administrator.ctx(), 'incident', incident.id)
    expect(await administrator.finds('narwhal')).toEqual([])
    expect(house.own.type + ((await rebuildSearch(product.db, product.types)) > 0 ? '!' : '')).toBe(
      'organisation!',
    )
    expect(await administrator.finds('narwhal')).toEqual([])
  })

  test('in a list too, by the same words', async ({ given, product }) => {
    const agent = await given.person({ role: 'agent' })
    const [a] = [
      await given.incident({ title: 'Aardvark in the lift' }),
      await given.incident({ title: 'Lift is slow' }),
    ]
    await product.settle()
    const answer = await (await agent.api()).get('/incidents?q=aardvark&fields=title')
    expect(column(answer, 'number')).toEqual([a.number])
    expect((await (await agent.api()).get('/incidents/count?q=lift')).json.count).toBe(2)
    const ask = { q: 'lift', groupBy: ['state'], measures: [{ as: 'n', fn: 'count' }] }
    expect((await (await agent.api()).post('/incidents/aggregate', ask)).json.data).toEqual([
      { group: { state: 'new' }, figures: { n: 2 }, list: { filter: 'state = "new"', q: 'lift' } },
    ])
    expect((await (await agent.api()).get('/saved-views?q=lift')).status).toBe(400)
  })
})

describe('what is not found', () => {
  test('records, notes and fields that the reader may not see: not by search, list or count', async ({
    given,
    house,
    product,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const stranger = await given.person({ organisation: await given.organisation() })
    const incident = await given.incident({ title: 'Okapi alarm' })
    await agent.says('Suspect the pangolin', incident, 'internal')
    const contact = await given.person({ name: 'Quentin Quux' })
    expect(await house.caller.finds('okapi')).toEqual([incident.number])
    expect(await stranger.finds('okapi')).toEqual([])
    expect(await stranger.finds(incident.number)).toEqual([])
    expect(await agent.finds('pangolin')).toEqual([incident.number])
    expect(await house.caller.finds('pangolin')).toEqual([])
    expect((await (await house.caller.api()).get('/incidents?q=pangolin')).json.data).toEqual([])
    expect((await (await stranger.api()).get('/incidents/count?q=okapi')).json.count).toBe(0)
    const ask = { q: 'okapi', groupBy: ['state'] }
    expect((await (await stranger.api()).post('/incidents/aggregate', ask)).json.data).toEqual([])
    // The e-mail address is for the same house and the desk; the own people's names are for everybody.
    const mail = (await contact.now()).email as string
    expect(await agent.finds(mail)).toEqual([contact.number])
    expect(await stranger.finds(mail)).toEqual([])
    await product.settle()
  })

  test('anything at all for a query without words, and no query breaks it', async ({ given }) => {
    const agent = await given.person({ role: 'agent' })
    for (const q of ['', '   ', '!!!', "'", '\\', '-', '"', '& | ! ( ) :*', "a'b\\c:*", '<->', '%', '_'])
      expect(Array.isArray(await agent.finds(q))).toBe(true)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (q) => {
        expect(Array.isArray(await agent.finds(q))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('snippets', () => {
  test('mark what was searched for at the beginning of words, and lose no text', () => {
    const text = `${'lorem ipsum '.repeat(20)}The Café burnt, the cafeteria did not.`
    const snippet = snippetOf(text, parseQuery('cafe') ?? never())
    expect(snippet.filter(({ marked }) => marked).map(({ text: part }) => part)).toEqual(['Café', 'cafe'])
    expect(text).toContain(
      snippet
        .slice(1)
        .map(({ text: part }) => part)
        .join(''),
    )
  })
})

const never = (): never => {
  throw new Error('the query has words')
}

test('a type that is not there is refused', async ({ given }) => {
  const agent = await given.person({ role: 'agent' })
  expect((await (await agent.api()).get('/search?q=a&types=unicorn')).status).toBe(400)
  expect(
    (await refusalOf(agent.reads({ type: 'unicorn', id: agent.id, number: '', now: agent.now }))).code,
  ).toBe('not_found')
})

test('the next word begun counts from its first letter on', async ({ given }) => {
  const agent = await given.person({ role: 'agent' })
  const incident = await given.incident({ title: 'Quetzal feathers shed' })
  await given.incident({ title: 'Quetzal sings' })
  expect(await agent.finds('quetzal f')).toEqual([incident.number])
})

test('a word that is in everything finds the reader’s own record however old, and the rarer words of any', async ({
  given,
  product,
}) => {
  const caller = await given.person()
  const other = await given.person()
  const hers = await given.incident({ title: 'Teleprinter jams upstairs', requester: caller.id })
  const crowd = Array.from({ length: 2300 }, (_, index) => ({
    command: {
      kind: 'create' as const,
      type: 'incident',
      values: { title: `Teleprinter jams ${index}`, requester: other.id },
    },
  }))
  const outcomes = await product.db.transaction((db) =>
    writeAll({ ...product.setUp(), db }, 'incident', crowd),
  )
  const last = outcomes.at(-1)
  expect(last && 'written' in last).toBe(true)
  expect(await caller.finds('teleprinter jams')).toEqual([hers.number])
  const agent = await given.person({ role: 'agent' })
  expect(await agent.finds('teleprinter')).toHaveLength(20)
  expect(await agent.finds('teleprinter upstairs')).toEqual([hers.number])
  // The index is asked for whole words; of the latest twenty thousand, words that go on are found too.
  expect(await agent.finds('telepri upstairs')).toEqual([hers.number])
  expect(await agent.finds('upsta')).toEqual([hers.number])
  expect(await agent.finds(hers.number)).toEqual([hers.number])
})
