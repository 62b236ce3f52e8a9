import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { TypeMeta } from '#contract/api/meta.ts'
import { systemActor, write } from '#engine'
import { practices } from '#practices'
import { columnTypes } from '../../capabilities/import/web/columns/choice.ts'
import { guessChoice, guessFields } from '../../capabilities/import/web/columns/guess.ts'
import { mappingText } from '../../capabilities/import/web/columns/mapping-text.ts'
import { lookAtTable } from '../../capabilities/import/source/look.ts'
import { refusalOf } from '../harness/given.ts'
import { typeMeta } from '../harness/type-meta.ts'
import { makeImportProduct, type ImportProduct } from './import-product.ts'

const types = practices.map(({ type }) => typeMeta(type))
const named = (name: string): TypeMeta => types.find((type) => type.name === name) as TypeMeta

let house: ImportProduct
beforeAll(async () => {
  house = await makeImportProduct()
}, 60_000)

const lookAt = async (content: string | Buffer) => lookAtTable(await house.file(content))

/** What a spreadsheet writes in Germany: semicolons, and umlauts in one byte each. */
const spreadsheet = (...lines: readonly string[]): Buffer =>
  Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1')

describe('a file of which nobody has said anything', () => {
  test('shows its columns and what stands in them, however it was written', async () => {
    const bytes = spreadsheet(
      'Name;E-Mail;Büro',
      'Jörg Maß;joerg@example.org;"Haus 3; links"',
      'Eva;eva@example.org;',
    )
    const columns = [
      { name: 'Name', examples: ['Jörg Maß', 'Eva'] },
      { name: 'E-Mail', examples: ['joerg@example.org', 'eva@example.org'] },
      { name: 'Büro', examples: ['Haus 3; links'] },
    ]
    expect(await lookAt(bytes)).toEqual({ encoding: 'windows-1252', delimiter: ';', columns })
    const utf8 = Buffer.from(bytes.toString('latin1'))
    expect(await lookAt(utf8)).toEqual({ encoding: 'utf-8', delimiter: ';', columns })
    expect(await lookAt(Buffer.from(`\uFEFF${bytes.toString('latin1')}`, 'utf16le'))).toMatchObject({
      columns,
    })
  })

  test('is read as UTF-8 where the end of what is looked at cuts a letter in two', async () => {
    const long = Array.from({ length: 20_000 }, (_, at) => `ü${at},${'ö'.repeat(at % 7)}`)
    const { encoding, columns } = await lookAt(['a,b', ...long].join('\n'))
    expect([encoding, columns[0]]).toEqual(['utf-8', { name: 'a', examples: ['ü0', 'ü1', 'ü2'] }])
  })

  test('has the columns that its rows are read by later, with a line end in a name too', async () => {
    const { delimiter, columns } = await lookAt('"Full\nname","E-Mail"\nAda,ada@example.org\n')
    expect([delimiter, columns]).toEqual([
      ',',
      [
        { name: 'Full\nname', examples: ['Ada'] },
        { name: 'E-Mail', examples: ['ada@example.org'] },
      ],
    ])
  })

  test('is refused with a reason where it is none: empty, a picture, with two columns alike', async () => {
    const whyNot = async (content: string | Buffer) => (await refusalOf(lookAt(content))).details.message
    expect(await whyNot('')).toBe('The file is empty.')
    expect(await whyNot('\n \r\n')).toBe('The file is empty.')
    expect(await whyNot('"name"x,email\nAda,a@b.org\n')).toContain('quotes in the first line')
    expect(await whyNot('"name,email\nAda,a@b.org\n')).toContain('never closed')
    expect(await whyNot(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 10]))).toContain(
      'no table',
    )
    expect(await whyNot('name,name\nAda,Bo\n')).toContain('two columns "name"')
  })
})

describe('what columns say', () => {
  test('is guessed by what other systems call it; two parts of a name are one, nobody’s manager is made by the way', async () => {
    const head = 'Vorname;Nachname;E-Mail-Adresse;Telefon;Funktion;Firma;Manager;Schuhgröße'
    const table = await lookAt(spreadsheet(head, 'Jörg;Maß;joerg@example.org;+49 1;Maat;Hafen GmbH;Eva;44'))
    expect(guessChoice(types, table)).toEqual({
      type: 'person',
      fields: {
        Vorname: 'name',
        Nachname: 'name',
        'E-Mail-Adresse': 'email',
        Telefon: 'phone',
        Funktion: 'jobTitle',
        Firma: 'organisation',
      },
    })
  })

  test('becomes a mapping that makes them: found again by their address, their organisation made, the rest left out', async () => {
    const file = spreadsheet(
      'Vorname;Nachname;E-Mail;Telefon;Firma;Gehalt',
      'Jörg;Maß;joerg@example.org;+49 1;Hafen GmbH;9000',
      'Eva;Öhlund;eva@example.org;;Hafen GmbH;9001',
    )
    const table = await lookAt(file)
    const choice = guessChoice(types, table)
    const mapping = choice && mappingText(choice, table, { types, name: 'Leute: "alle"' })
    const { report } = await house.run(file, mapping ?? '')
    expect(report).toMatchObject({ read: 2, applied: 2, refused: 0, created: 2 })
    const people = () =>
      house.rows(`select p.name, p.phone, o.title as firm from person p join organisation o on o.id = p.organisation_id
        where p.email in ('joerg@example.org', 'eva@example.org') order by p.email`)
    expect(await people()).toEqual([
      { name: 'Eva Öhlund', phone: null, firm: 'Hafen GmbH' },
      { name: 'Jörg Maß', phone: '+49 1', firm: 'Hafen GmbH' },
    ])
    const kept = await house.rows(`select 1 from event where cause::text like '%9001%'`)
    expect(kept).toEqual([])
    // A later file that says less takes nothing away.
    const less = await lookAt('E-Mail,Name\njoerg@example.org,Jörg Mass\n')
    const again = guessChoice(types, less)
    const text = again && mappingText(again, less, { types, name: 'Again' })
    const later = await house.run('E-Mail,Name\njoerg@example.org,Jörg Mass\n', text ?? '')
    expect(later.report).toMatchObject({ created: 0, changed: 1 })
    expect((await people())[1]).toEqual({ name: 'Jörg Mass', phone: '+49 1', firm: 'Hafen GmbH' })
  })

  test('names a choice by its word, and who is to be there already; who is not refuses the row', async () => {
    const setUp = { ...house.ctx, actor: systemActor('setup') }
    const values = { name: 'Cy Lamp', email: 'cy@example.org' }
    await write(setUp, { kind: 'create', type: 'person', values })
    const file =
      'Title,Requester,Impact\nThe lamp is out,cy@example.org,High\nThe door jams,nobody@example.org,High\nThe bell rings,Cy Lamp,low\n'
    const table = await lookAt(file)
    const fields = { Title: 'title', Requester: 'requester', Impact: 'impact' }
    const text = mappingText({ type: 'incident', fields }, table, { types, name: 'Old calls' })
    const { report } = await house.run(file, text ?? '')
    expect(report).toMatchObject({ read: 3, applied: 2, refused: 1, created: 2 })
    const made =
      await house.rows(`select i.title, i.impact, p.name from incident i join person p on p.id = i.requester_id
      where i.title in ('The lamp is out', 'The door jams', 'The bell rings') order by i.title desc`)
    expect(made).toEqual([
      { title: 'The lamp is out', impact: 'high', name: 'Cy Lamp' },
      { title: 'The bell rings', impact: 'low', name: 'Cy Lamp' },
    ])
  })

  test('is no mapping yet while something needed is not said, or nothing tells rows apart', async () => {
    const table = await lookAt('First name,Last name,Phone\nAda,Keeper,1\n')
    const of = (fields: Record<string, string>) =>
      mappingText({ type: 'person', fields }, table, { types, name: 'x' })
    expect(of({ Phone: 'phone' })).toBeNull()
    // A name in two columns is a name, and tells nobody apart.
    expect(of({ 'First name': 'name', 'Last name': 'name' })).toBeNull()
    expect(of({ 'First name': 'name' })).not.toBeNull()
  })

  test('can be said of every type whose needs a column can say, and the mapping is one that the product takes', async () => {
    const offered = columnTypes(types)
    expect(offered.map(({ name }) => name)).toEqual(expect.arrayContaining(['person', 'organisation', 'team', 'service', 'site', 'incident'])) // prettier-ignore
    for (const type of offered) {
      const head = type.fields.map(({ label }) => label).filter((label, at, all) => all.indexOf(label) === at)
      const table = await lookAt(`${head.join('\t')}\n`)
      const fields = guessFields(type, types, table)
      const text = mappingText({ type: type.name, fields }, table, { types, name: type.label })
      expect(text, type.name).not.toBeNull()
      const { report } = await house.run(`${head.join('\t')}\n`, text ?? '', { isTrial: true })
      expect(report.read, type.name).toBe(0)
    }
  })
})

test('whatever columns are called, the mapping names them as they are', async () => {
  const cell = fc
    .string({ minLength: 1, maxLength: 12 })
    .filter((text) => text.trim() === text && !/[\s,;|"]/.test(text))
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(cell, { minLength: 2, maxLength: 4 }), async (columns) => {
      const [name = '', email = ''] = columns
      const file = `${columns.join(',')}\n${columns.map((_, at) => (at === 1 ? 'di@example.org' : 'Di')).join(',')}\n`
      const table = await lookAt(file)
      const choice = { type: 'person', fields: { [name]: 'name', [email]: 'email' } }
      const text = mappingText(choice, table, { types: [named('person')], name: 'x' })
      const { report } = await house.run(file, text ?? '', { isTrial: true })
      expect(report).toMatchObject({ read: 1, refused: 0 })
    }),
    { numRuns: 25, examples: [[["it's", '#{{x}}: [é]']], [['__proto__', 'constructor']]] },
  )
})
