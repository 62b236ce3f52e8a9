import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemActor, write } from '#engine'
import { packsFolder } from '../../server/packs/pack-file.ts'
import { makeImportProduct } from './import-product.ts'

interface Row {
  readonly name: string
  readonly email: string
  readonly phone: string | null
  readonly job: string | null
  readonly organisation: string | null
}

test('people of a CSV file are made with their organisations; who is here already keeps what the file leaves open', async () => {
  const house = await makeImportProduct()
  const mapping = await readFile(join(packsFolder, 'imports', 'people.yaml'), 'utf8')
  const setUp = { ...house.ctx, actor: systemActor('setup') }
  const make = async (type: string, values: object) =>
    (await write(setUp, { kind: 'create', type, values: { ...values } })).after.id
  const own = await make('organisation', { title: 'Example Ltd', kind: 'own' })
  await make('person', { name: 'Ada', email: 'ada@example.org', phone: '+49 1', organisation: own })
  const head = 'name,email,phone,jobTitle,location,organisation'
  const file = [
    head,
    'Ada Keeper,ada@example.org,,Head of IT,Berlin,',
    'Bo Sailor,bo@example.org,,,Hamburg,Example Ltd',
    'Cy,cy@example.org,+49 3,,,Another Ltd',
    'Nobody,no address,,,,Example Ltd',
    '',
  ].join('\n')
  const { report } = await house.run(file, mapping)
  expect(report).toMatchObject({ read: 4, applied: 3, refused: 1, created: 2 })
  const people = () =>
    house.rows<Row>(`select p.name, p.email, p.phone, p.job_title as job, o.title as organisation from person p
      left join organisation o on o.id = p.organisation_id where p.archived_at is null order by p.email`)
  const wanted = [
    { name: 'Ada Keeper', email: 'ada@example.org', phone: '+49 1', job: 'Head of IT', organisation: 'Example Ltd' },
    { name: 'Bo Sailor', email: 'bo@example.org', phone: null, job: null, organisation: 'Example Ltd' },
    { name: 'Cy', email: 'cy@example.org', phone: '+49 3', job: null, organisation: 'Another Ltd' },
  ] // prettier-ignore
  expect(await people()).toEqual(wanted)
  const again = await house.run(`${head}\nBo Sailor,bo@example.org,,Mate,,\n`, mapping)
  expect(again.report).toMatchObject({ applied: 1, created: 0 })
  expect((await people())[1]).toEqual({ ...wanted[1], job: 'Mate' })
})

test('a file of names and addresses alone is enough, and leaves what else is known; one without addresses is refused', async () => {
  const house = await makeImportProduct()
  const mapping = await readFile(join(packsFolder, 'imports', 'people.yaml'), 'utf8')
  await house.run(
    'name,email,phone,jobTitle,location,organisation\nAda,ada@example.org,+49 1,,,Lighthouse',
    mapping,
  )
  const { report } = await house.run('name,email\nAda Keeper,ada@example.org\nBo,bo@example.org', mapping)
  expect(report).toMatchObject({ read: 2, applied: 2, created: 1, changed: 1 })
  // What the file has no column for was missing from none of its rows.
  expect(report.quirks).toEqual({})
  const [ada] = await house.rows<Row>(`select p.name, p.phone, o.title as organisation from person p
    join organisation o on o.id = p.organisation_id where p.email = 'ada@example.org'`)
  expect(ada).toEqual({ name: 'Ada Keeper', phone: '+49 1', organisation: 'Lighthouse' })
  await expect(house.run('name,phone\nAda,+49 1', mapping)).rejects.toThrow('no column "email"')
})

test('an empty cell of a column that may be absent is told where it leaves what is there', async () => {
  const house = await makeImportProduct()
  const mapping = await readFile(join(packsFolder, 'imports', 'people.yaml'), 'utf8')
  await house.run('name,email,phone\nAda,ada@example.org,+49 1\nBo,bo@example.org,', mapping)
  const { report } = await house.run(
    'name,email,phone\nAda K,ada@example.org,\nBo K,bo@example.org,',
    mapping,
  )
  expect(report).toMatchObject({ applied: 2, changed: 2 })
  expect(Object.entries(report.quirks).map(([kind, { count }]) => [kind, count])).toEqual([['left.phone', 1]])
})
