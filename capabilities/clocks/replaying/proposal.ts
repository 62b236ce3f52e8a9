import { unreadByClocks } from '#contract/clocks/tables.ts'
import { invalid, problem } from '#contract/problem.ts'
import type { DecisionTable } from '#contract/rule/decision.ts'
import { read, type Ctx, type StoredRecord } from '#engine'

/** Values that agreements, calendars and decision tables would have, by id. */
export type Proposal = ReadonlyMap<string, Readonly<Record<string, unknown>>>

/** A proposal by numbers as one by ids. @throws Problem for a number that nothing has, or values that would be refused */
export const proposalOf = async (
  ctx: Ctx,
  given: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Promise<Proposal> => {
  const proposed = new Map<string, Readonly<Record<string, unknown>>>()
  for (const [number, values] of Object.entries(given)) {
    if (typeof values !== 'object' || values === null || Array.isArray(values))
      throw problem('malformed', `${number} needs the values that it would have, by field.`)
    const record = await recordOf(ctx, number)
    const type = ctx.types.get(record.type)
    const unknown = Object.keys(values).find((name) => !type.fields.has(name))
    if (unknown !== undefined) throw problem('malformed', `${number} has no field "${unknown}".`)
    const issues = type.checks({ ...record, ...values }, ctx)
    if (issues.length > 0) throw invalid(issues)
    refuseUnread(ctx, { ...record, ...values })
    // Whole, for a draft is not among the terms in force.
    proposed.set(record.id, { ...record, ...values })
  }
  return proposed
}

/** A table that clocks can't read would foretell that nothing is promised by it. */
const refuseUnread = (
  ctx: Ctx,
  { type: kind, appliesTo, table }: Readonly<Record<string, unknown>>,
): void => {
  if (kind !== 'decision-table') return
  const type = ctx.types.get(String(appliesTo))
  const faults = unreadByClocks(table as DecisionTable, type.schema, type.declaration.fields)
  if (faults.length > 0)
    throw invalid([
      { field: 'proposed', code: 'table.clocks', message: `Clocks can’t read it. ${faults.join(' ')}` },
    ])
}

const recordOf = async (ctx: Ctx, number: string) => {
  const [row] = await ctx.db.query<{ type: string }>({
    text: `select type from record where number = $1 and type in ('agreement', 'calendar', 'decision-table')`,
    values: [number],
  })
  if (!row) throw problem('not_found', `There is no agreement, calendar or decision table ${number}.`)
  return read(ctx, row.type, number)
}

/** As if one agreement, a draft perhaps, held for every record of its type, before all others and without dates of its own. */
export const asIfItHeld = (agreement: StoredRecord, proposed: Proposal = new Map()): Proposal =>
  new Map([
    ...proposed,
    [
      agreement.id,
      {
        ...(proposed.get(agreement.id) ?? agreement),
        condition: null,
        service: null,
        offering: null,
        contract: null,
        organisation: null,
        team: null,
        since: null,
        until: null,
        rank: -1,
      },
    ],
  ])
