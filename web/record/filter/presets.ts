import type { TypeMeta } from '#contract/api/meta.ts'
import { openClasses, type StateClass } from '#contract/lifecycle.ts'

/** A filter with a name, offered above a list; `mine`, `team`, `unassigned` and `open` have texts in the catalogue. */
export interface Preset {
  readonly name: 'mine' | 'team' | 'unassigned' | 'open' | 'all'
  /** FEEL; empty for everything. */
  readonly filter: string
  readonly sort?: string
}

const classList = (classes: readonly string[]): string =>
  classes.map((name) => JSON.stringify(name)).join(', ')
const openFilter = `stateClass in (${classList(openClasses)})`

/** Whether records of a type are work: somebody does it, in a team. */
export const isWorkType = (type: TypeMeta): boolean =>
  ['assignee', 'team'].every((name) =>
    type.fields.some((field) => field.name === name && field.kind === 'ref'),
  )

/** Mine, my team's, nobody's: for work. */
export const workPresets = (type: TypeMeta): readonly Preset[] =>
  isWorkType(type)
    ? [
        { name: 'mine', filter: `assignee = me and ${openFilter}` },
        { name: 'team', filter: `team in my.teams and ${openFilter}` },
        { name: 'unassigned', filter: `assignee = null and ${openFilter}` },
      ]
    : []

/** The word for a class of states where a type has one state of it: its pills say that word; null where it has several. */
export const onlyLabelOf = ({ states }: TypeMeta, name: StateClass): string | null => {
  const [only, ...others] = states.filter((state) => state.class === name)
  return only && others.length === 0 ? only.label : null
}

/** The tabs above a list. */
export const presetsOf = (type: TypeMeta): readonly Preset[] => {
  const hasClasses = new Set(type.states.map((state) => state.class)).size > 1
  return [
    ...workPresets(type),
    ...(hasClasses ? [{ name: 'open', filter: openFilter } as const] : []),
    { name: 'all', filter: '' },
  ]
}
