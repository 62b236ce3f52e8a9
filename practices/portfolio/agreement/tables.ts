import type { AgreementDefinition } from '#contract/clocks/agreement.ts'
import { tablesOfAgreement, tablesReached, unreadByClocks } from '#contract/clocks/tables.ts'
import { invalid, type ProblemIssue } from '#contract/problem.ts'
import type { Verb } from '#engine'
import { callingIn } from '../../../capabilities/clocks/api.ts'
import type { Agreement } from './agreement.ts'

const calling = ['appliesTo', 'condition', 'targets']

/**
 * A promise by a table that is not there, or that clocks can't read, would be none without anybody being told. What was
 * agreed before that was refused may still be ended and changed elsewhere.
 */
export const refuseUnreadTables: Verb = async (ctx, { after, event }) => {
  if (!event || event.kind === 'archived') return
  if (event.kind !== 'restored' && !calling.some((name) => name in event.changes)) return
  const { appliesTo, condition, targets } = after as unknown as Agreement
  const called = tablesOfAgreement({ condition, targets } as AgreementDefinition)
  if (called.length === 0) return
  const { tables } = await callingIn(ctx.db, appliesTo)
  const type = ctx.types.get(appliesTo)
  const issues = called.flatMap((key): ProblemIssue[] => {
    const faults = [...tablesReached([key], tables)].flatMap((each) => {
      const table = tables.get(each)
      if (!table) return [`There is no decision table "${each}" for ${type.labelMany}.`]
      return unreadByClocks(table, type.schema, type.declaration.fields).map(
        (fault) => `Clocks can’t read the decision table "${each}": ${fault}`,
      )
    })
    return faults.map((message) => ({ field: fieldOf(key, condition), code: 'agreement.table', message }))
  })
  if (issues.length > 0) throw invalid(issues)
}

const fieldOf = (key: string, condition: string | null): string =>
  tablesOfAgreement({ condition, targets: [] }).includes(key) ? 'condition' : 'targets'
