import { Suspense, useId } from 'react'
import type { FieldMeta } from '#contract/api/meta.ts'
import type { Refs } from '#contract/api/records.ts'
import type { Action } from '#contract/automation/actions.ts'
import { useT } from '../../i18n/i18n.ts'
import type { Values } from '../../record/fields/widget.ts'
import { idsOf } from '../../record/fields/widget.ts'
import { widgetOf } from '../../record/fields/widgets.ts'
import type { StepPartProps } from './step-part.ts'
import { withActionPart } from './target-shape.ts'
import classes from './targets.module.css'

type Told = NonNullable<Action['notify']>[number]
type Group = 'team' | 'role' | 'rota'

// What is referred to names itself; there is no record yet that could limit what may be chosen.
const nothing: Values = {}
const noRefs: Refs = {}

/** Teams and roles whose people are told, and rotas by which somebody is on call, as far as they may read the record. */
export function StepGroups<Step extends Action>(props: Pick<StepPartProps<Step>, 'step' | 'onStep'>) {
  return (
    <>
      <GroupField {...props} group="team" />
      <GroupField {...props} group="role" />
      <GroupField {...props} group="rota" />
    </>
  )
}

function GroupField<Step extends Action>({
  step,
  onStep,
  group,
}: Pick<StepPartProps<Step>, 'step' | 'onStep'> & { group: Group }) {
  const t = useT()
  const id = useId()
  const label = t(`studio.targets.groups.${group}`)
  const notify = step.notify ?? []
  const { Edit } = widgetOf('refs')
  const change = (input: unknown): void =>
    onStep(
      withActionPart(step, 'notify', [
        ...notify.filter((told) => idOf(told, group) === null),
        ...idsOf(input).map((each) => toldBy(group, each)),
      ]),
    )
  return (
    <div className={classes.set}>
      <label htmlFor={id}>{label}</label>
      <div className={classes.value}>
        <Suspense>
          <Edit
            id={id}
            field={fieldOf(group, label)}
            input={notify.flatMap((told) => idOf(told, group) ?? [])}
            onInput={change}
            record={nothing}
            refs={noRefs}
          />
        </Suspense>
      </div>
    </div>
  )
}

const idOf = (told: Told, group: Group): string | null => {
  if (typeof told === 'string') return null
  if ('team' in told) return group === 'team' ? told.team : null
  if ('rota' in told) return group === 'rota' ? told.rota : null
  return group === 'role' ? told.role : null
}

const toldBy = (group: Group, id: string): Told => {
  if (group === 'team') return { team: id }
  return group === 'role' ? { role: id } : { rota: id }
}

const fieldOf = (group: Group, label: string): FieldMeta => ({
  name: group,
  kind: 'refs',
  label,
  target: group,
  required: false,
  derived: false,
  filterable: false,
  sortable: false,
  schema: {},
})
