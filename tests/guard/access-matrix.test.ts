import { beforeAll, expect, test } from 'vitest'
import { operations } from '#contract/access.ts'
import { productTypes, writtenTypes } from '../harness/people.ts'
import { ownSamples } from '../harness/samples.ts'
import { castFor, relations, type Cast, type Player } from './cast.ts'
import { openHouse, type Said } from './house.ts'
import { grants } from './policy-oracle.ts'

// The auditor's page says what the policy grants; the oracle that reads the same rules by other means must not know of
// a record for which "never" or "always" is wrong.

let cast: Cast
let auditor: Player
beforeAll(async () => {
  cast = await castFor(await openHouse(), ownSamples)
  auditor = cast.players.find(({ label }) => label === 'auditor of the desk') as Player
})

interface Cell {
  readonly role: string
  readonly provider: boolean
  readonly type: string
  readonly operation: string
  readonly verdict: string
  readonly rules: readonly unknown[]
}

const asked = (path: string): Promise<Said> => cast.house.ask(auditor.headers, 'GET', path)

test('what is said to be always or never so is so for every record of the test', { timeout: 300_000 }, async () => {
  const { json } = await asked('/access-matrix')
  const cells = json.cells as Cell[]
  const wrong: string[] = []
  const judged = { always: 0, never: 0, depends: 0 }
  for (const player of cast.players)
    for (const type of writtenTypes)
      for (const relation of relations) {
        const record = await cast.make(type, player, relation)
        const question = {
          world: cast.world,
          reader: player.reader,
          subject: await cast.subjectOf(record),
          before: record,
        }
        for (const operation of operations) {
          if (operation === 'create') continue
          const role = player.reader.roles.at(-1)
          const cell = cells.find(
            (each) =>
              each.role === role && each.provider === player.reader.provider && each.type === type.name && each.operation === operation,
          )
          const granted = await grants(question, operation)
          judged[(cell?.verdict ?? 'never') as keyof typeof judged] += 1
          if (!cell || (cell.verdict === 'always' && !granted) || (cell.verdict === 'never' && granted))
            wrong.push(`${player.label} ${operation} ${type.name} (${relation}): ${cell?.verdict} but ${granted}`)
        }
      }
  expect(wrong).toEqual([])
  for (const count of Object.values(judged)) expect(count).toBeGreaterThan(20)
}) // prettier-ignore

test('every role, type, operation and step is in it, in the table for a spreadsheet too', async () => {
  const { json } = await asked('/access-matrix')
  const steps = productTypes.all().reduce((sum, { transitions }) => sum + transitions.size, 0)
  const expected = json.roles.length * 2 * (productTypes.all().length * operations.length + steps)
  expect(json.cells).toHaveLength(expected)
  for (const cell of json.cells as Cell[]) if (cell.verdict === 'depends') expect(cell.rules).not.toEqual([])
  expect(json.routes).toContainEqual({ method: 'GET', url: '/api/v1/access-matrix', policy: 'session' })
  expect(json.fields).toContainEqual(expect.objectContaining({ type: 'person', field: 'roles' }))
  const table = await asked('/access-matrix?format=csv')
  expect(table.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(table.headers['content-disposition']).toContain('attachment')
  expect(table.body.trimEnd().split('\r\n')).toHaveLength(expected + 1)
})

test('a role that somebody has made is in it at once', async () => {
  const made = {
    title: 'Night watch',
    key: 'night-watch',
    grants: [{ types: ['incident'], allow: ['read'] }],
  }
  await cast.house.make('role', made)
  const { json } = await asked('/access-matrix')
  const cell = (json.cells as Cell[]).find(
    (each) =>
      each.role === 'night-watch' && each.provider && each.type === 'incident' && each.operation === 'read',
  )
  expect(cell).toMatchObject({ verdict: 'depends', rules: [{ source: 'limit' }] })
})
