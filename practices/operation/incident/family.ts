import { list, systemActor, type Ctx } from '#engine'
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
  return found.filter((each) => !line.onlyWithinOrganisation || isOfOneOrganisation(each, incident))
}

/** Nothing crosses from one organisation to another; an incident without one is nobody's and gets nothing. */
export const isOfOneOrganisation = (
  a: Pick<Incident, 'organisation'>,
  b: Pick<Incident, 'organisation'>,
): boolean => a.organisation !== null && a.organisation === b.organisation
