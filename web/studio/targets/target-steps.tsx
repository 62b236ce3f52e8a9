import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { StepDefinition } from '#contract/clocks/target.ts'
import { useT } from '../../i18n/i18n.ts'
import { Rows } from '../../kit/form/rows.tsx'
import { FeelLine } from './feel-line.tsx'
import { More } from './more.tsx'
import { SetFields } from './set-fields.tsx'
import { StepMoves } from './step-moves.tsx'
import { StepStart } from './step-start.tsx'
import { StepTelling } from './step-telling.tsx'
import type { TargetProps } from './target-props.ts'
import { faultAt, newStep, withPart, withStepPart } from './target-shape.ts'
import classes from './targets.module.css'

/** What happens on the way to a target and behind it, each once in a round. */
export function TargetSteps({ at, target, type, issues, onTarget }: TargetProps) {
  const t = useT()
  const steps = target.steps ?? []
  const hasFault = issues.some(({ path }) => path.startsWith(`targets[${at}].steps`))
  return (
    <More title={t('studio.targets.steps')} count={steps.length} hasFault={hasFault}>
      <Rows
        items={steps}
        onItems={(next) => onTarget(withPart(target, 'steps', [...next]))}
        blank={() => newStep(target)}
        words={{
          add: t('studio.targets.addStep'),
          one: (number) => t('studio.targets.step', { number }),
          remove: (number) => t('studio.targets.removeStep', { number }),
          removed: t('studio.rows.removed'),
        }}
      >
        {(step, { at: index, tools, onItem }) => (
          <OneStep
            step={step}
            type={type}
            fault={(part) => faultAt(issues, `targets[${at}].steps[${index}].${part}`)}
            onStep={onItem}
            tools={tools}
          />
        )}
      </Rows>
    </More>
  )
}

interface StepProps {
  readonly step: StepDefinition
  readonly type: TypeMeta | undefined
  readonly fault: (part: string) => string | undefined
  readonly onStep: (step: StepDefinition) => void
  readonly tools: ReactNode
}

function OneStep({ step, type, fault, onStep, tools }: StepProps) {
  const t = useT()
  return (
    <>
      <div className={classes.row}>
        <TextInput
          size="xs"
          label={t('studio.targets.at')}
          description={t('studio.targets.atHelp')}
          inputWrapperOrder={order}
          value={step.at}
          onChange={(event) => onStep({ ...step, at: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          label={t('studio.targets.name')}
          value={step.name}
          onChange={(event) => onStep({ ...step, name: event.currentTarget.value })}
        />
        {tools}
      </div>
      <FeelLine
        label={t('studio.targets.when')}
        type={type}
        placeholder={t('studio.targets.always')}
        value={step.when ?? ''}
        fault={fault('when')}
        onValue={(text) => onStep(withStepPart(step, 'when', text))}
      />
      <StepTelling step={step} type={type} onStep={onStep} />
      <StepMoves step={step} type={type} fault={fault} onStep={onStep} />
      <SetFields step={step} type={type} fault={fault} onStep={onStep} />
      <StepStart step={step} appliesTo={type?.name ?? ''} onStep={onStep} />
    </>
  )
}

const order: ('label' | 'input' | 'description')[] = ['label', 'input', 'description']
