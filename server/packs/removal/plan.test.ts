import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planRemoval, type Candidate, type Edge, type Found } from './plan.ts'

const candidate = (id: string, given: Partial<Candidate> = {}): Candidate => ({
  id,
  type: 'incident',
  number: id.toUpperCase(),
  title: id,
  origin: 'brought',
  isChanged: false,
  ...given,
})
const ids = (plan: ReturnType<typeof planRemoval>) => plan.goes.map(({ id }) => id)

test('what nobody has worked on goes, with what hangs on it', () => {
  const found: Found = {
    candidates: [candidate('inc'), candidate('reply', { origin: 'follows' }), candidate('anna')],
    edges: [
      { from: 'inc', to: 'anna', hangs: false },
      { from: 'reply', to: 'inc', hangs: true },
    ],
    outside: [],
  }
  expect(ids(planRemoval(found, { everything: false }))).toEqual(['inc', 'reply', 'anna'])
})

test('what somebody real refers to stays with all that it refers to itself, and says who needs it', () => {
  const found: Found = {
    candidates: [candidate('service'), candidate('team'), candidate('lead'), candidate('other')],
    edges: [
      { from: 'service', to: 'team', hangs: false },
      { from: 'team', to: 'lead', hangs: false },
    ],
    outside: [{ to: 'service', count: 12, example: 'INC0000045' }],
  }
  const plan = planRemoval(found, { everything: true })
  expect(ids(plan)).toEqual(['other'])
  expect(plan.stays.map(({ record, reason }) => [record.id, reason.by, reason.count])).toEqual([
    ['service', 'INC0000045', 12],
    ['team', 'SERVICE', 1],
    ['lead', 'TEAM', 1],
  ])
})

test('what people have worked on goes only when it is asked for', () => {
  const found: Found = {
    candidates: [candidate('mine', { origin: 'tried' }), candidate('changed', { isChanged: true })],
    edges: [],
    outside: [],
  }
  const plan = planRemoval(found, { everything: false })
  expect(plan.stays.map(({ reason }) => reason.why)).toEqual(['tried', 'changed'])
  expect(ids(planRemoval(found, { everything: true }))).toEqual(['mine', 'changed'])
})

test('a link goes with either of its ends', () => {
  const found: Found = {
    candidates: [
      candidate('a', { isChanged: true }),
      candidate('b'),
      candidate('link', { origin: 'follows' }),
    ],
    edges: [
      { from: 'link', to: 'a', hangs: true },
      { from: 'link', to: 'b', hangs: true },
    ],
    outside: [],
  }
  expect(ids(planRemoval(found, { everything: false }))).toEqual(['b', 'link'])
})

test('whatever refers to whatever: nothing that stays refers to what goes, and nothing is lost or counted twice', () => {
  const names = Array.from({ length: 12 }, (_, at) => `n${at}`)
  const name = fc.constantFrom(...names)
  const anyFound = fc.record({
    candidates: fc.tuple(
      ...names.map((id) =>
        fc
          .record({ origin: fc.constantFrom('brought', 'tried', 'follows'), isChanged: fc.boolean() })
          .map((given) => candidate(id, given as Partial<Candidate>)),
      ),
    ),
    edges: fc.array(fc.record({ from: name, to: name, hangs: fc.boolean() }), { maxLength: 30 }),
    outside: fc.array(fc.record({ to: name, count: fc.nat(9), example: fc.constant('INC1') }), {
      maxLength: 3,
    }),
  })
  fc.assert(
    fc.property(anyFound, fc.boolean(), (found, everything) => {
      const plan = planRemoval(found, { everything })
      const goes = new Set(ids(plan))
      const dangles = ({ from, to }: Edge) => !goes.has(from) && goes.has(to)
      expect(found.edges.filter(dangles)).toEqual([])
      expect(found.outside.filter(({ to }) => goes.has(to))).toEqual([])
      expect([...goes, ...plan.stays.map(({ record }) => record.id)].toSorted()).toEqual(names.toSorted())
      if (everything) return
      for (const { id, origin, isChanged } of found.candidates)
        if (origin === 'tried' || isChanged) expect(goes.has(id)).toBe(false)
    }),
  )
})
