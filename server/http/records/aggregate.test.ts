import { beforeAll, describe, expect, test } from 'vitest'
import { fixtureApp } from '../../../tests/harness/http-fixture.ts'

describe('figures over HTTP', () => {
  let app: Awaited<ReturnType<typeof fixtureApp>>
  beforeAll(async () => {
    app = await fixtureApp()
    const { desk, ada, bob } = app
    for (const [title, reader] of [
      ['Emma', ada],
      ['Ulysses', ada],
      ['Dracula', bob],
    ] as const) {
      const made = await desk.post('/book-loans', { title, reader: reader.id })
      expect(made.status).toBe(201)
      if (title === 'Emma')
        await desk.post(`/book-loans/${made.json.data.id}/transitions`, { transition: 'giveBack' })
    }
  })

  test('are those of the reader, and each row opens the list behind it', async () => {
    const ask = { groupBy: ['state'], measures: [{ as: 'n', fn: 'count' }] }
    const all = await app.desk.post('/book-loans/aggregate', ask)
    expect(all.json.data.map((row: { figures: { n: number } }) => row.figures.n)).toEqual([2, 1])
    const adas = await app.asAda.post('/book-loans/aggregate', ask)
    expect(adas.json.data).toEqual([
      { group: { state: 'lent' }, figures: { n: 1 }, list: { filter: 'state = "lent"' } },
      { group: { state: 'back' }, figures: { n: 1 }, list: { filter: 'state = "back"' } },
    ])
    const behind = await app.asAda.get('/book-loans?filter=state%20%3D%20%22back%22')
    expect(behind.json.data.map(({ title }: { title: string }) => title)).toEqual(['Emma'])
  })

  test('of a flow open the list of what went that way, within the rights of the reader', async () => {
    const flow = await app.desk.post('/book-loans/aggregate', { groupBy: [{ flow: ['state'] }] })
    const step = flow.json.data.find(({ group }: { group: { to: string[] } }) => group.to[0] === 'back')
    expect(step).toMatchObject({ figures: { count: 1 }, list: { went: 'state:lent>back' } })
    const went = `went=${encodeURIComponent(step.list.went)}`
    expect((await app.desk.get(`/book-loans?${went}`)).json.data).toMatchObject([{ title: 'Emma' }])
    expect((await app.desk.get(`/book-loans/count?${went}`)).json).toEqual({ count: 1, exact: true })
    expect((await app.asBob.get(`/book-loans?${went}`)).json.data).toEqual([])
    const everLent = `went=${encodeURIComponent('state:*>lent')}`
    expect((await app.desk.get(`/book-loans/count?${everLent}`)).json.count).toBe(3)
    expect((await app.desk.get('/book-loans?went=nonsense')).status).toBe(422)
  })

  test('are narrowed as a list is, by a step that was taken, and name the list so narrowed', async () => {
    const ask = { groupBy: ['state'], measures: [{ as: 'n', fn: 'count' }] }
    const went = 'state:lent>back'
    const all = await app.desk.post('/book-loans/aggregate', { ...ask, went })
    expect(all.json.data).toEqual([
      { group: { state: 'back' }, figures: { n: 1 }, list: { filter: 'state = "back"', went } },
    ])
    expect((await app.asBob.post('/book-loans/aggregate', { ...ask, went })).json.data).toEqual([])
    expect((await app.desk.post('/book-loans/aggregate', { ...ask, went: 'nonsense' })).status).toBe(422)
    // Without texts to look in, words are refused and not passed over.
    expect((await app.desk.post('/book-loans/aggregate', { ...ask, q: 'emma' })).status).toBe(400)
  })

  test('of a step that is dated before the one it follows say no time that it took', async () => {
    const { desk, clock, bob } = app
    const made = await desk.post('/book-loans', { title: 'Persuasion', reader: bob.id })
    const now = clock.now()
    clock.set('2026-03-02T03:00:00.000Z')
    await desk.post(`/book-loans/${made.json.data.id}/transitions`, { transition: 'giveBack' })
    clock.set(now)
    const flow = await desk.post('/book-loans/aggregate', {
      groupBy: [{ flow: ['state'] }],
      filter: 'title = "Persuasion"',
      measures: [
        { as: 'count', fn: 'count' },
        { as: 'took', fn: 'median', of: 'elapsed' },
      ],
    })
    const step = flow.json.data.find(({ group }: { group: { to: string[] } }) => group.to[0] === 'back')
    expect(step.figures).toEqual({ count: 1, took: null })
  })

  test('that make no sense are refused with the reason', async () => {
    const unknown = await app.desk.post('/book-loans/aggregate', { groupBy: ['colour'] })
    expect(unknown.status).toBe(422)
    expect(unknown.json.detail).toMatch(/colour/)
    expect((await app.desk.post('/book-loans/aggregate', { limit: 0 })).status).toBe(400)
    expect((await app.as(null).post('/book-loans/aggregate', {})).status).toBe(401)
  })
})
