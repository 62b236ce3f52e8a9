import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ApiProblem } from '../../api/problem.ts'
import { makeBox } from './box.ts'
import type { Box } from './box.ts'
import type { Outgoing, Posted } from './outgoing.ts'

const hour = 3_600_000

/** A server that knows each key, and a browser whose tabs share what is kept. */
const world = () => {
  const made: string[] = []
  const said: string[] = []
  const here = {
    line: true,
    answers: true,
    refuses: false,
    session: true,
    at: 1,
    kept: [] as readonly unknown[],
  }
  let turn: Promise<unknown> = Promise.resolve()
  const opens = (unseen: (entry: Posted) => void = () => undefined): Box =>
    makeBox(
      {
        read: () => here.kept,
        write: (entries) => {
          here.kept = JSON.parse(JSON.stringify(entries)) as readonly Outgoing[]
        },
        post: async (_post, key) => {
          await Promise.resolve()
          said.push(key)
          if (!here.session) throw new ApiProblem({ code: 'unauthenticated' })
          if (here.refuses) throw new ApiProblem({ code: 'invalid', detail: 'Title is missing.' })
          if (!made.includes(key)) made.push(key)
          if (!here.answers) throw new ApiProblem({ code: 'offline' })
          return { data: { number: `INC${key}` } }
        },
        mayHaveLine: () => here.line,
        now: () => here.at,
        alone: (work) => {
          const done = turn.then(work)
          turn = done.catch(() => undefined)
          return done
        },
        words: ({ code, detail }) => detail || code,
      },
      unseen,
    )
  return { made, said, here, opens }
}

const entry = (id: string): Posted => ({
  id,
  state: 'sending',
  why: null,
  post: { path: '/incidents', body: { title: id }, what: id, page: '/incidents/new' },
})
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))
const waiting = (box: Box): readonly Posted[] =>
  box.entries().flatMap((each) => (each.isWaiting && each.post ? [each as Posted] : []))

describe('what is on its way', () => {
  test('says whether it waits for a line or for whoever wrote it, and forgets it as it goes', async () => {
    const { made, here, opens } = world()
    const box = opens()
    here.session = false
    box.send(entry('a'))
    await settled()
    expect(box.entries()).toMatchObject([{ id: 'a', isWaiting: true, isSignedOut: true }])
    here.session = true
    here.line = false
    for (const each of waiting(box)) box.send(each)
    await settled()
    expect(box.entries()).toMatchObject([{ id: 'a', isWaiting: true, isSignedOut: false }])
    here.line = true
    for (const each of waiting(box)) box.send(each)
    await settled()
    expect([made, box.entries()]).toEqual([['a'], []])
  })

  test('is made once though its answer was lost, and the tab is another by then', async () => {
    const { made, said, here, opens } = world()
    here.answers = false
    const first = opens()
    first.send(entry('a'))
    await settled()
    expect(first.entries()).toMatchObject([{ id: 'a', state: 'unsent', isWaiting: true, why: 'offline' }])
    here.answers = true
    const arrived: string[] = []
    const second = opens(({ id }) => void arrived.push(id))
    for (const each of waiting(second)) second.send(each)
    await settled()
    expect([made, said, arrived, here.kept]).toEqual([['a'], ['a', 'a'], ['a'], []])
    first.look()
    expect(first.entries()).toEqual([])
  })

  test('is not even tried where there certainly is no line, and goes by itself however late', async () => {
    const { made, said, here, opens } = world()
    here.line = false
    opens().send(entry('a'))
    await settled()
    expect(said).toEqual([])
    here.at += 200 * hour
    here.line = true
    const box = opens()
    for (const each of waiting(box)) box.send(each)
    await settled()
    expect(made).toEqual(['a'])
  })

  test('does not go by itself once the server would not know it again; whoever looked may send it', async () => {
    const { made, here, opens } = world()
    here.answers = false
    opens().send(entry('a'))
    await settled()
    here.at += 24 * hour
    here.answers = true
    const box = opens()
    expect(waiting(box)).toEqual([])
    expect(box.entries()).toMatchObject([{ id: 'a', state: 'unsent', why: null, isWaiting: false }])
    for (const each of box.entries()) box.send(each as Posted)
    await settled()
    expect([made, box.entries()]).toEqual([['a'], []])
  })

  test('stays with the reason when it is refused, also for the next page', async () => {
    const { here, opens } = world()
    here.refuses = true
    opens().send(entry('a'))
    await settled()
    const next = opens()
    expect(next.entries()).toMatchObject([{ state: 'unsent', why: 'Title is missing.', isWaiting: false }])
    next.discard('a')
    expect(here.kept).toEqual([])
  })

  test('is told to the page that shows it, and to no other', async () => {
    const { opens } = world()
    const [unseen, seen]: string[][] = [[], []]
    const box = opens(({ id }) => void unseen?.push(id))
    const leave = box.show(({ id }) => {
      seen?.push(id)
      throw new Error('It could not be drawn.')
    })
    box.send(entry('a'))
    await settled()
    leave()
    box.send(entry('b'))
    await settled()
    expect([seen, unseen, box.entries()]).toEqual([['a'], ['b'], []])
  })

  test('that was damaged, or would lead out of the product, is left out', () => {
    const { here, opens } = world()
    const elsewhere = { ...entry('x').post, page: '//elsewhere.example' }
    here.kept = [null, 'x', { post: {} }, { ...entry('b'), post: elsewhere }, entry('c')]
    expect(opens().entries()).toMatchObject([{ id: 'c', state: 'unsent', isWaiting: true }])
  })
})

const acts = fc.array(
  fc.record({
    tab: fc.nat({ max: 1 }),
    act: fc.constantFrom('write', 'retry', 'look', 'cut', 'mend', 'lose', 'answer', 'reopen'),
  }),
  { maxLength: 40 },
)

test('whatever two tabs do and the line does, all that was written is made once in the end', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (steps) => {
      const { made, here, opens } = world()
      const tabs = [opens(), opens()]
      const written: string[] = []
      const retry = (box: Box) => {
        box.look()
        for (const each of waiting(box)) box.send(each)
      }
      for (const { tab, act } of steps) {
        const box = tabs[tab] as Box
        if (act === 'write') {
          written.push(`n${written.length}`)
          box.send(entry(written.at(-1) ?? ''))
        } else if (act === 'retry') retry(box)
        else if (act === 'look') box.look()
        else if (act === 'reopen') tabs[tab] = opens()
        else if (act === 'cut' || act === 'mend') here.line = act === 'mend'
        else here.answers = act === 'answer'
        await Promise.resolve()
      }
      await settled()
      Object.assign(here, { line: true, answers: true })
      for (let round = 0; round < 2; round++)
        for (const box of tabs) {
          retry(box)
          await settled()
        }
      expect(made.toSorted()).toEqual(written.toSorted())
      for (const box of tabs) box.look()
      expect([here.kept, ...tabs.map((box) => box.entries())]).toEqual([[], [], []])
    }),
    { numRuns: 200 },
  )
})
