import { isProblem } from '#contract/problem.ts'
import {
  count,
  labelsOf,
  list,
  preview,
  read,
  write,
  type Capability,
  type Cause,
  type Ctx,
  type StoredRecord,
} from '#engine'
import { asAutomation, earshotOf } from './family.ts'
import type { Incident } from './incident.ts'

/** Duplicates are merged in two steps: its part of the page asks which record, says what will happen, and does it. */
export const merging: Capability = { name: 'merging' }

/** An incident with those who follow it. */
export type Followed = Incident & { readonly watchers: readonly string[] | null }

export interface Joining {
  /** Those who follow the target from the merging on. */
  readonly joining: readonly string[]
  /** Those who don't: what one organisation is told never reaches another. */
  readonly apart: readonly string[]
}

/** Who follows a duplicate follows its target too, as far as both are of one organisation; `ctx` is the automation's. */
export const joiningOf = async (ctx: Ctx, duplicate: Followed, target: Followed): Promise<Joining> => {
  const followers = [
    ...new Set([duplicate.requester, duplicate.onBehalfOf, ...(duplicate.watchers ?? [])]),
  ].filter((id) => id !== null)
  const may = await ofOrganisation(ctx, followers, target.organisation)
  const follows = new Set([target.requester, ...(target.watchers ?? [])])
  return {
    joining: may.filter((id) => !follows.has(id)),
    apart: followers.filter((id) => !may.includes(id) && !follows.has(id)),
  }
}

const ofOrganisation = async (
  ctx: Ctx,
  people: readonly string[],
  organisation: string | null,
): Promise<readonly string[]> => {
  if (organisation === null || people.length === 0) return []
  const ids = people.map((id) => `"${id}"`).join(', ')
  const page = await list(ctx, 'person', {
    filter: `id in (${ids}) and organisation = "${organisation}"`,
    limit: 200,
  })
  return page.rows.map(({ id }) => id)
}

const mostTries = 5

/** Changes who follows an incident, unless `decide` answers null; whoever came or went since it was read is heeded. */
export const changeFollowers = async (
  ctx: Ctx,
  id: string,
  cause: Cause,
  decide: (incident: Followed) => Promise<readonly string[] | null>,
): Promise<void> => {
  for (let tries = 1; ; tries++) {
    const record = await read(ctx, 'incident', id)
    const watchers = await decide(record as unknown as Followed)
    if (watchers === null) return
    try {
      const { version } = record
      await write(ctx, { kind: 'update', type: 'incident', id, version, values: { watchers }, cause })
      return
    } catch (error) {
      if (!isProblem(error) || error.code !== 'stale' || tries >= mostTries) throw error
    }
  }
}

/** What merging does to both incidents and to those who follow them, for somebody who is about to do it. */
export interface MergePreview {
  readonly merged: Merged
  readonly stays: Merged
  /** Names of those who follow the one that stays from then on. */
  readonly joining: readonly string[]
  /** How many more do, whose names the reader may not know. */
  readonly joiningHidden: number
  /** How many followers of the duplicate do not, being of another organisation. */
  readonly apart: number
  /** Whether what is said to the requester of the one that stays is said to the duplicate's as well. */
  readonly isHeard: boolean
  /** What stays on the duplicate. */
  readonly entries: number
  readonly files: number
  readonly links: number
  readonly tasks: number
  /** Incidents that were merged into the duplicate before. */
  readonly duplicates: number
}

interface Merged {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly state: string
  readonly stateClass: string
  readonly version: number
}

/**
 * What would happen if `duplicate` were merged into `target`; both have been read by the caller. Refused as the merging
 * itself would be. @throws Problem `forbidden`, `conflict`, `invalid`
 */
export const previewMerge = async (
  ctx: Ctx,
  duplicate: StoredRecord,
  target: StoredRecord,
): Promise<MergePreview> => {
  await preview(ctx, {
    kind: 'transition',
    type: 'incident',
    id: duplicate.id,
    transition: 'merge',
    values: { duplicateOf: target.id },
  })
  const one = duplicate as unknown as Followed
  const other = target as unknown as Followed
  const automation = asAutomation(ctx)
  const { joining, apart } = await joiningOf(automation, one, other)
  const names = await labelsOf(
    ctx,
    joining.map((id) => ({ type: 'person', id })),
  )
  const known = joining.flatMap((id) => names[id]?.title ?? [])
  const hears = await earshotOf(automation, other)
  const about = `about = "${one.id}"`
  return {
    merged: outlineOf(duplicate),
    stays: outlineOf(target),
    joining: known,
    joiningHidden: joining.length - known.length,
    apart: apart.length,
    isHeard: hears(one),
    entries: await counted(ctx, 'journal-entry', about),
    files: await counted(ctx, 'attachment', about),
    links: await counted(ctx, 'link', `from = "${one.id}" or to = "${one.id}"`),
    tasks: await counted(ctx, 'task', about),
    duplicates: await counted(ctx, 'incident', `duplicateOf = "${one.id}"`),
  }
}

const counted = async (ctx: Ctx, type: string, filter: string): Promise<number> =>
  ctx.types.has(type) ? (await count(ctx, type, { filter })).count : 0

const outlineOf = ({ id, number, title, state, stateClass, version }: StoredRecord): Merged => ({
  id,
  number,
  title: String(title),
  state,
  stateClass,
  version,
})
