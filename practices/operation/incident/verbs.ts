import { historyOf, write, type Practice, type Verb } from '#engine'
import { asAutomation, concernedBy, earshotOf } from './family.ts'
import type { Incident } from './incident.ts'
import { changeFollowers, joiningOf, type Followed } from './merging.ts'
import { propagation, type Occasion, type Propagation } from './propagation.ts'

/** Whoever makes an incident restricted must be named on it: otherwise it would be out of their sight at once. */
export const incidentChecks: NonNullable<Practice['checks']> = (after, ctx) => {
  if (after.restricted !== true || ctx.actor.system || ctx.via === 'import') return []
  const named = [
    after.requester,
    after.onBehalfOf,
    after.assignee,
    ...((after.visibleTo as readonly string[] | null) ?? []),
  ]
  return named.includes(ctx.actor.id)
    ? []
    : [
        {
          field: 'visibleTo',
          code: 'restricted.unnamed',
          message: 'A restricted incident is seen by the people named on it only: name yourself too.',
        },
      ]
}

/** Lets the incident's family follow its transition, by the table in propagation.ts. */
const propagate =
  (on: Occasion): Verb =>
  async (ctx, { after, event }) => {
    const incident = after as unknown as Incident
    const automation = asAutomation(ctx)
    const hears = await earshotOf(automation, incident)
    for (const line of propagation.filter((each) => each.on === on && each.transition))
      for (const member of await concernedBy(automation, incident, line))
        await write(automation, {
          kind: 'transition',
          type: 'incident',
          id: member.id,
          transition: line.transition as string,
          values: valuesFor(line, incident, hears(member)),
          cause: { because: on, record: { type: 'incident', id: incident.id }, event: event?.id ?? null },
        })
  }

const valuesFor = (line: Propagation, incident: Incident, hears: boolean): Record<string, unknown> => {
  const all = [...line.copies, ...(hears ? (line.copiesWithinEarshot ?? []) : [])]
  // A restricted incident's words are for the people named on it.
  const copies = incident.restricted ? all.filter((name) => name !== 'resolution') : all
  return {
    ...Object.fromEntries(copies.map((name) => [name, incident[name]])),
    ...(line.transition === 'wait' && { heldBy: incident.id }),
    ...(line.transition === 'merge' && { duplicateOf: incident.id }),
  }
}

/** Who followed the duplicate follows its target from now on. */
const joinTarget: Verb = async (ctx, { after }) => {
  const duplicate = after as unknown as Followed
  const automation = asAutomation(ctx)
  const cause = { because: 'merge', record: { type: 'incident', id: duplicate.id } }
  await changeFollowers(automation, duplicate.duplicateOf as string, cause, async (target) => {
    const { joining } = await joiningOf(automation, duplicate, target)
    return joining.length === 0 ? null : [...(target.watchers ?? []), ...joining]
  })
}

/** Those who came with the merging leave with the separation; those who watched the target before stay. */
const leaveTarget: Verb = async (ctx, { before, after }) => {
  const target = before?.duplicateOf
  if (typeof target !== 'string') return
  const automation = asAutomation(ctx)
  const { data: events } = await historyOf(automation, automation.types.get('incident'), target)
  const merged = events.filter(
    ({ cause }) =>
      cause?.because === 'merge' && (cause.record as { id?: unknown } | undefined)?.id === after.id,
  )
  const came = new Set(merged.flatMap(({ changes }) => addedBy(changes.watchers)))
  const cause = { because: 'unmerge', record: { type: 'incident', id: after.id } }
  await changeFollowers(automation, target, cause, async ({ watchers }) =>
    (watchers ?? []).filter((id) => !came.has(id)),
  )
}

const addedBy = (change: readonly [unknown, unknown] | undefined): readonly string[] => {
  const [old, now] = (change ?? [null, null]) as readonly [readonly string[] | null, readonly string[] | null]
  return (now ?? []).filter((id) => !(old ?? []).includes(id))
}

export const incidentVerbs: Readonly<Record<string, Verb>> = {
  holdChildren: propagate('wait'),
  resumeChildren: propagate('resume'),
  resolveChildren: propagate('resolve'),
  rejoinDuplicates: propagate('reopen'),
  joinTarget,
  leaveTarget,
}
