import type { Decisions } from '../model/ctx.ts'
import { compileDecision } from '#contract/rule/decision.ts'
import { problem } from '#contract/problem.ts'
import type { Queryable } from '#platform/database/pool.ts'
import type { TypeRegistry } from '../model/ctx.ts'

type Table = Parameters<typeof compileDecision>[0]
type CompiledDecision = ReturnType<typeof compileDecision>

export const makeDecisions = (): Decisions => {
  let tables = new Map<string, CompiledDecision>()
  const prepare = async (db: Queryable, types: TypeRegistry): Promise<() => void> => {
    const rows = await db.query<{ key: string; applies_to: string; definition: Table }>({
      name: 'decisions',
      text: 'select key, applies_to, "table" as definition from decision_table where archived_at is null',
    })
    const next = new Map(
      rows.flatMap(({ key, applies_to: appliesTo, definition }) =>
        types.has(appliesTo)
          ? [[key, compileDecision(definition, types.get(appliesTo).schema)] as const]
          : [],
      ),
    )
    return () => {
      tables = next
    }
  }
  return {
    decide: (key, scope) => {
      const table = tables.get(key)
      if (!table)
        throw problem('unavailable', {
          message: `There is no decision table "${key}".`,
          remedy:
            'Keelson brings its own when it first starts; an administrator can make others under Decision tables.',
        })
      const outputs = table.evaluate(scope)
      return outputs ? (Object.values(outputs)[0] ?? null) : null
    },
    reload: async (db, types) => (await prepare(db, types))(),
    prepare,
  }
}
