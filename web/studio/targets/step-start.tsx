import { Suspense, useId } from 'react'
import type { FieldMeta } from '#contract/api/meta.ts'
import type { Refs } from '#contract/api/records.ts'
import type { StepDefinition } from '#contract/clocks/target.ts'
import { useTypeByName } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import type { Values } from '../../record/fields/widget.ts'
import { widgetOf } from '../../record/fields/widgets.ts'
import { withStepPart } from './target-shape.ts'
import classes from './targets.module.css'

// What is referred to names itself.
const noRefs: Refs = {}

interface StepStartProps {
  readonly step: StepDefinition
  /** The type of the records. */
  readonly appliesTo: string
  readonly onStep: (step: StepDefinition) => void
}

/** The automation that a step starts, of those for the same records. */
export function StepStart({ step, appliesTo, onStep }: StepStartProps) {
  const t = useT()
  const id = useId()
  const isKnown = useTypeByName('automation') !== undefined
  const { Edit } = widgetOf('ref')
  if (!isKnown && step.start === undefined) return null
  const label = t('studio.targets.start')
  const owner: Values = { appliesTo }
  const change = (input: unknown): void =>
    onStep(withStepPart(step, 'start', typeof input === 'string' ? input : undefined))
  return (
    <div className={classes.set}>
      <label htmlFor={id}>{label}</label>
      <div className={classes.value}>
        <Suspense>
          <Edit
            id={id}
            field={fieldOf(label)}
            input={step.start ?? null}
            onInput={change}
            onPick={change}
            record={owner}
            refs={noRefs}
          />
        </Suspense>
      </div>
    </div>
  )
}

const fieldOf = (label: string): FieldMeta => ({
  name: 'start',
  kind: 'ref',
  label,
  target: 'automation',
  only: 'appliesTo = record.appliesTo',
  required: false,
  derived: false,
  filterable: false,
  sortable: false,
  schema: {},
})
