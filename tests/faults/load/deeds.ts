import type { Row } from './client.ts'
import { newKey, someContent, type Hand } from './hand.ts'

/** Something that people do all day; it writes down what it was told. */
export type Deed = (hand: Hand) => Promise<void>

const rowOf = (body: { data?: unknown }): Row => body.data as Row

const open = async (hand: Hand, more: object = {}, keyed = true): Promise<Row | null> => {
  const title = hand.mark()
  const answer = await hand.attempt('incident', [title], {
    method: 'POST',
    path: '/incidents',
    body: { title, requester: hand.callerId, impact: hand.random.pick(['high', 'medium', 'low']), ...more },
    ...(keyed && { key: newKey() }),
  })
  return answer && hand.keep('incident', rowOf(answer.body), ['title', 'impact', 'state'])
}

const remember = (hand: Hand, row: Row | null): void => {
  if (row === null) return
  hand.open.push(row)
  if (hand.open.length > 20) hand.open.shift()
}

const create: Deed = async (hand) => remember(hand, await open(hand))

/** One statement, without a key: whoever sends it can't know what became of it when no answer comes. */
const createPlainly: Deed = async (hand) => remember(hand, await open(hand, {}, false))

/** One of the open incidents as it is now, or null. */
const current = async (hand: Hand): Promise<Row | null> => {
  const [row] = hand.open.splice(hand.random.int(0, Math.max(0, hand.open.length - 1)), 1)
  if (row === undefined) return null
  const answer = await hand.ask({ method: 'GET', path: `/incidents/${row.id}` })
  return answer && rowOf(answer.body)
}

const change: Deed = async (hand) => {
  const row = await current(hand)
  if (row === null) return
  const answer = await hand.ask({
    method: 'PATCH',
    path: `/incidents/${row.id}`,
    body: { description: hand.mark(), urgency: hand.random.pick(['high', 'medium', 'low']) },
    version: row.version,
  })
  if (answer === null) return
  remember(hand, hand.keep('incident', rowOf(answer.body), ['description', 'urgency', 'state']))
}

const move = async (hand: Hand, row: Row, transition: string, values: object = {}): Promise<Row | null> => {
  const answer = await hand.ask({
    method: 'POST',
    path: `/incidents/${row.id}/transitions`,
    body: { transition, values, version: row.version },
    key: newKey(),
  })
  return answer && hand.keep('incident', rowOf(answer.body), ['state'])
}

const wait = { waitingReason: 'caller', followUpAt: '2099-01-01T00:00:00.000Z' }

const transit: Deed = async (hand) => {
  const row = await current(hand)
  if (row === null) return
  const resolution = { resolutionCode: hand.resolutionCode, resolution: hand.mark() }
  const moved =
    row.state === 'new'
      ? await move(hand, row, 'start')
      : row.state === 'active'
        ? await move(hand, row, hand.random.pick(['wait', 'resolve']), { ...wait, ...resolution })
        : row.state === 'waiting'
          ? await move(hand, row, 'resume')
          : await move(hand, row, 'reopen')
  remember(hand, moved)
}

const say = async (hand: Hand, row: Row, by = hand.agent): Promise<void> => {
  const text = hand.mark()
  const request = {
    method: 'POST',
    path: `/incidents/${row.id}/journal`,
    body: { text },
    key: newKey(),
  } as const
  const answer = await hand.attempt('journal-entry', [text], request, by)
  if (answer) hand.keep('journal-entry', rowOf(answer.body), ['text', 'visibility'])
}

/** The caller answers what waits for them: a reaction resumes it. */
const reply: Deed = async (hand) => {
  const row = await current(hand)
  if (row === null) return
  const waiting = row.state === 'active' ? await move(hand, row, 'wait', wait) : null
  await say(hand, waiting ?? row, hand.caller)
}

/** A parent whose children wait and are resolved with it, in its own transaction, and hear what it is told, after it. */
const family: Deed = async (hand) => {
  const parent = await open(hand)
  if (parent === null) return
  const children = [await open(hand, { parent: parent.id }), await open(hand, { parent: parent.id })]
  if (children.includes(null)) return
  let row: Row | null = parent
  for (const transition of ['wait', 'resolve']) {
    if (transition === 'resolve') await say(hand, row)
    const values = { ...wait, resolutionCode: hand.resolutionCode, resolution: hand.mark() }
    const moved: Row | null = await move(hand, row, transition, transition === 'wait' ? wait : values)
    if (moved === null) return
    hand.ledger.families.push({
      parent: moved.id,
      version: moved.version,
      transition,
      children: children.map((child) => child?.id ?? ''),
    })
    row = moved
  }
}

const attach: Deed = async (hand) => {
  const row = await current(hand)
  if (row === null) return
  remember(hand, row)
  const files = [someContent(hand.random), someContent(hand.random)].map((one) => ({
    ...one,
    name: hand.mark(),
  }))
  const body = (): FormData => {
    const form = new FormData()
    for (const { content, name } of files) form.append('file', new Blob([new Uint8Array(content)]), name)
    return form
  }
  const answer = await hand.attempt(
    'attachment',
    files.map(({ name }) => name),
    { method: 'POST', path: `/incidents/${row.id}/attachments`, body, key: newKey() },
  )
  if (answer === null) return
  for (const [place, { data }] of (answer.body.data as { data: Row }[]).entries()) {
    const { sha256 = '', content } = files[place] ?? {}
    hand.keep('attachment', data, ['name', 'sha256', 'size'])
    hand.ledger.files.push({ id: data.id, sha256, bytes: content?.length ?? 0 })
  }
}

const bulk: Deed = async (hand) => {
  const titles = Array.from({ length: hand.random.int(2, 12) }, () => hand.mark())
  const answer = await hand.attempt('incident', titles, {
    method: 'POST',
    path: '/incidents/bulk',
    body: { create: titles.map((title) => ({ title, requester: hand.callerId })) },
    key: newKey(),
  })
  for (const { status, data } of answer?.body.results ?? [])
    if (data === undefined) hand.ledger.failures.push(`a row of a bulk request: ${status}`)
    else hand.keep('incident', data, ['title', 'state'])
}

/** In the shares in which they are done. */
export const deeds: readonly [Deed, ...Deed[]] = [
  create, create, createPlainly, change, change, change, transit, transit, transit, reply, family, attach, bulk,
] // prettier-ignore
