import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { coerceTranslations, type CoerceText } from '#contract/fields/translations.ts'
import { FieldError } from '#contract/fields/kind.ts'
import { languageNames } from '#contract/language.ts'
import { rebuildSearch } from '../../../capabilities/search/documents.ts'
import { openHouse, type House, type Said } from '../../../tests/guard/house.ts'

let house: House
const cookies = { de: '', en: '', administrator: '' }
let network: string
let incident: string
let desk: string

const ask = (cookie: string, method: string, url: string, payload?: object): Promise<Said> =>
  house.ask({ cookie }, method, url, payload && { payload })

beforeAll(async () => {
  house = await openHouse()
  desk = (await house.make('organisation', { title: 'The desk', kind: 'own' })).id
  const someone = async (role: string, language: string): Promise<string> =>
    (await house.person({ role, organisation: desk, values: { language } })).cookie
  cookies.de = await someone('service-desk-agent', 'de')
  cookies.en = await someone('service-desk-agent', 'en')
  cookies.administrator = await someone('administrator', 'en')
  const made = await house.make('service', {
    title: 'Network',
    description: 'Wired and wireless.',
    translations: { de: { title: 'Netzwerk', description: ' ' } },
  })
  network = made.id
  const requester = (await house.person({ organisation: desk })).id
  incident = (await house.make('incident', { title: 'Slow', requester, service: network })).number
  await rebuildSearch(house.db, house.product.types)
})

describe('a record with translations', () => {
  test('says the original to everybody, and beside it what the reader’s language says', async () => {
    const german = await ask(cookies.de, 'GET', `/services/${network}`)
    expect(german.json.data).toMatchObject({ title: 'Network', translated: { title: 'Netzwerk' } })
    const english = await ask(cookies.en, 'GET', `/services/${network}`)
    expect(english.json.data).toMatchObject({ title: 'Network', description: 'Wired and wireless.' })
    expect(english.json.data).not.toHaveProperty('translated')
  })

  test('is named in the reader’s language where others refer to it, and in lists of chosen fields', async () => {
    for (const [cookie, name] of [
      [cookies.de, 'Netzwerk'],
      [cookies.en, 'Network'],
    ] as const) {
      const { json } = await ask(cookie, 'GET', `/incidents/${incident}`)
      expect(json.refs[network].title).toBe(name)
    }
    const listed = await ask(cookies.de, 'GET', '/services?fields=title')
    expect(listed.json.data[0]).toMatchObject({ title: 'Network', translated: { title: 'Netzwerk' } })
    expect(listed.json.data[0]).not.toHaveProperty('translations')
    const without = await ask(cookies.de, 'GET', '/services?fields=criticality')
    expect(without.json.data[0]).not.toHaveProperty('translated')
  })

  test('is found in either language by everybody', async () => {
    for (const cookie of [cookies.de, cookies.en])
      for (const word of ['network', 'netzwerk']) {
        const hits = await ask(cookie, 'GET', `/search?q=${word}&types=service`)
        expect(hits.json.data.map(({ id }: { id: string }) => id)).toEqual([network])
        const title = cookie === cookies.de ? 'Netzwerk' : 'Network'
        expect(hits.json.data[0].title).toBe(title)
        expect((await ask(cookie, 'GET', `/services/count?q=${word}`)).json.count).toBe(1)
      }
    // A language's or field's name is no text of it.
    expect((await ask(cookies.en, 'GET', '/services/count?q=de')).json.count).toBe(0)
  })

  test('of a type without documents is found by its title in either language', async () => {
    for (const word of ['workaround', 'UMGEHUNG']) {
      const { json } = await ask(cookies.en, 'GET', `/classifications?q=${word}`)
      expect(json.data.map(({ title }: { title: string }) => title)).toEqual(['Workaround given'])
    }
    expect((await ask(cookies.en, 'GET', '/classifications?q=title')).json.data).toEqual([])
  })

  test('is changed like any other field, in one event, and refused where it means nothing', async () => {
    const change = (translations: unknown): Promise<Said> =>
      ask(cookies.administrator, 'PATCH', `/services/${network}`, { translations })
    const before = await house.countEvents()
    const same = await change({ de: { description: '', title: ' Netzwerk ' }, en: {} })
    expect([same.status, await house.countEvents()]).toEqual([200, before])
    const changed = await change({ de: { title: 'Netz' } })
    expect(changed.json.data.translations).toEqual({ de: { title: 'Netz' } })
    expect(await house.countEvents()).toBe(before + 1)
    for (const [wrong, code] of [
      [{ fr: { title: 'Réseau' } }, 'translation.language'],
      [{ __proto__x: {} }, 'translation.language'],
      [{ de: { owner: 'x' } }, 'translation.field'],
      [{ de: { title: 'x'.repeat(256) } }, 'text.long'],
      [{ de: 'Netz' }, 'type'],
      [['de'], 'type'],
      [{ de: { title: { text: 'x' } } }, 'type'],
    ] as const) {
      const refused = await change(wrong)
      expect([refused.status, refused.json.issues?.[0]?.code, refused.json.issues?.[0]?.field]).toEqual([
        422,
        code,
        'translations',
      ])
    }
    expect((await ask(cookies.de, 'PATCH', `/services/${network}`, { translations: null })).status).toBe(403)
    await change({ de: { title: 'Netzwerk' } })
  })

  test('stands in lists, page by page, and in files where its reader looks for it: by what is shown', async () => {
    for (const [title, said] of [
      ['Archive', 'Zentralablage'],
      ['Zip codes', 'Anschriften'],
    ] as const) {
      const { id } = await house.make('service', { title, translations: { de: { title: said } } })
      const requester = (await house.person({ organisation: desk })).id
      await house.make('incident', { title, requester, service: id })
    }
    const inPages = async (cookie: string, sort: string): Promise<readonly string[]> => {
      const seen: string[] = []
      for (let cursor = ''; ;) {
        const { json } = await ask(cookie, 'GET', `/services?sort=${sort}&fields=title&limit=1${cursor}`)
        for (const { title, translated } of json.data) seen.push(translated?.title ?? title)
        if (json.next === null) return seen
        cursor = `&cursor=${json.next}`
      }
    }
    const german = ['Anschriften', 'Netzwerk', 'Zentralablage']
    expect(await inPages(cookies.de, 'title')).toEqual(german)
    expect(await inPages(cookies.de, '-title')).toEqual(german.toReversed())
    expect(await inPages(cookies.en, 'title')).toEqual(['Archive', 'Network', 'Zip codes'])
    const incidents = await ask(cookies.de, 'GET', '/incidents?sort=service&fields=service')
    const names = incidents.json.data.map(
      ({ service }: { service: string }) => incidents.json.refs[service].title,
    )
    expect(names).toEqual(german)
    const file = await ask(cookies.de, 'GET', '/services/export?format=csv&fields=title&sort=title')
    expect(
      file.body
        .trim()
        .split(/\r?\n/)
        .map((line) => line.split(',').slice(1)),
    ).toEqual([
      ['title', 'title.translated'],
      ['Zip codes', 'Anschriften'],
      ['Network', 'Netzwerk'],
      ['Archive', 'Zentralablage'],
    ])
  })
})

test('whatever is given as translations is refused, or made of languages, fields and texts only, and stays as it is', () => {
  const coerceText: CoerceText = (field, text) => {
    if (field !== 'title') return undefined
    if (typeof text !== 'string') throw new FieldError('type', 'must be text')
    return text.trim() === '' ? null : text.trim()
  }
  const texts = fc.dictionary(fc.constantFrom('title', 'owner', '__proto__'), fc.anything({ maxDepth: 1 }))
  const given = fc.oneof(
    fc.dictionary(fc.constantFrom('de', 'en', 'fr', 'constructor'), fc.oneof(texts, fc.anything())),
    fc.anything(),
  )
  fc.assert(
    fc.property(given, (input) => {
      try {
        const kept = coerceTranslations(input, coerceText)
        for (const [language, each] of Object.entries(kept ?? {})) {
          expect(Object.keys(languageNames)).toContain(language)
          expect(Object.keys(each)).toEqual(['title'])
        }
        expect(coerceTranslations(kept, coerceText)).toEqual(kept)
      } catch (error) {
        if (!(error instanceof FieldError)) throw error
      }
    }),
  )
})

test('the page of who may do what names roles in the reader’s language', async () => {
  const key = 'harbour-pilot'
  await house.make('role', { title: 'Pilot', key, translations: { de: { title: 'Lotsin' } } })
  const german = await house.person({ role: 'administrator', organisation: desk, values: { language: 'de' } })
  const titleFor = async (cookie: string): Promise<string | undefined> => {
    const { json } = await ask(cookie, 'GET', '/access-matrix')
    return (json.roles as { key: string; title: string }[]).find((role) => role.key === key)?.title
  }
  expect(await titleFor(german.cookie)).toBe('Lotsin')
  expect(await titleFor(cookies.administrator)).toBe('Pilot')
})
