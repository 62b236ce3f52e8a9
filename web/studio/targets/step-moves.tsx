import { NativeSelect } from '@mantine/core'
import type { Action } from '#contract/automation/actions.ts'
import { useT } from '../../i18n/i18n.ts'
import { hasField, type FaultyPartProps } from './step-part.ts'
import { withActionPart } from './target-shape.ts'
import classes from './targets.module.css'

const hands = ['manager', 'lead'] as const

/** To whom the record is handed on, and the step that it takes by the clock. */
export function StepMoves<Step extends Action>({ step, type, fault, onStep }: FaultyPartProps<Step>) {
  const t = useT()
  const moves = type?.transitions ?? []
  const isKnown = step.move === undefined || moves.some(({ name }) => name === step.move)
  return (
    <div className={classes.row}>
      {(step.handTo !== undefined || hasField(type, 'assignee')) && (
        <NativeSelect
          size="xs"
          label={t('studio.targets.handTo')}
          error={fault('handTo')}
          value={step.handTo ?? ''}
          data={[
            { value: '', label: t('studio.targets.nobody') },
            ...hands.map((value) => ({ value, label: t(`studio.targets.hands.${value}`) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onStep(withActionPart(step, 'handTo', (value || undefined) as Action['handTo']))
          }
        />
      )}
      <NativeSelect
        size="xs"
        label={t('studio.targets.move')}
        description={step.move === undefined ? undefined : t('studio.targets.moveHelp')}
        inputWrapperOrder={order}
        error={fault('move')}
        value={step.move ?? ''}
        data={[
          { value: '', label: t('studio.targets.noMove') },
          ...(isKnown ? [] : [{ value: step.move ?? '', label: step.move ?? '' }]),
          ...moves.map(({ name, label }) => ({ value: name, label })),
        ]}
        onChange={({ currentTarget: { value } }) => onStep(withActionPart(step, 'move', value))}
      />
    </div>
  )
}

const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']
