import { list, read, systemActor, type Ctx } from '#engine'
import type { Incident } from './incident.ts'
import type { Propagation } from './propagation.ts'

/** What follows from a person's act is the product's doing: its actor is named, the cause names the act. */
export const asAutomation = <C extends Ctx>(ctx: C): C => ({
  ...ctx,
  actor: systemActor('automation'),
  via: 'system',
})

/** The children or duplicates that a line of the table is about, whoever may see them; `ctx` is the automation's. */
export const concernedBy = async (
  ctx: Ctx,
  incident: Pick<Incident, 'id' | 'organisation'>,
  line: Propagation,
): Promise<readonly Incident[]> => {
  const tie = line.to === 'children' ? 'parent' : 'duplicateOf'
  const states = line.states.map((state) => `"${state}"`).join(', ')
  const held = line.onlyHeld ? ` and heldBy = "${incident.id}"` : ''
  const found: Incident[] = []
  let cursor: string | undefined
  do {
    const page = await list(ctx, 'incident', {
      filter: `${tie} = "${incident.id}" and state in (${states})${held}`,
      sort: ['number'],
      limit: 200,
      cursor,
    })
    found.push(...(page.rows as readonly unknown[] as readonly Incident[]))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  if (!line.onlyWithinEarshot) return found
  const hears = await earshotOf(ctx, incident)
  return found.filter(hears)
}

/**
 * Who may be told the words of an incident: members of its own organisation and, where it is one of the desk's own
 * organisation, everybody. What one customer is told never reaches another.
 */
export const earshotOf = async (
  ctx: Ctx,
  incident: Pick<Incident, 'organisation'>,
): Promise<(member: Pick<Incident, 'organisation'>) => boolean> => {
  const isOfTheDesk =
    incident.organisation !== null && (await read(ctx, 'organisation', incident.organisation)).kind === 'own'
  return (member) => isOfTheDesk || isOfOneOrganisation(member, incident)
}

/** An incident without an organisation is nobody's: it shares none with another. */
const isOfOneOrganisation = (a: Pick<Incident, 'organisation'>, b: Pick<Incident, 'organisation'>): boolean =>
  a.organisation !== null && a.organisation === b.organisation
