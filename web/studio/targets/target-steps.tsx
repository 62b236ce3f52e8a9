import { TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { StepDefinition } from '#contract/clocks/target.ts'
import { useT } from '../../i18n/i18n.ts'
import { Button, IconButton } from '../../kit/overlay/button.tsx'
import { FeelLine } from './feel-line.tsx'
import { More } from './more.tsx'
import { SetFields } from './set-fields.tsx'
import { StepMoves } from './step-moves.tsx'
import { StepStart } from './step-start.tsx'
import { StepTelling } from './step-telling.tsx'
import type { TargetProps } from './target-props.ts'
import { faultAt, withPart, withStep, withStepPart } from './target-shape.ts'
import classes from './targets.module.css'

/** What happens on the way to a target and behind it, each once in a round. */
export function TargetSteps({ at, target, type, issues, onTarget }: TargetProps) {
  const t = useT()
  const steps = target.steps ?? []
  const hasFault = issues.some(({ path }) => path.startsWith(`targets[${at}].steps`))
  return (
    <More title={t('studio.targets.steps')} count={steps.length} hasFault={hasFault}>
      {steps.map((step, index) => (
        <OneStep
          key={index}
          number={index + 1}
          step={step}
          type={type}
          fault={(part) => faultAt(issues, `targets[${at}].steps[${index}].${part}`)}
          onStep={(next) =>
            onTarget(
              withPart(target, 'steps', next === null ? steps.toSpliced(index, 1) : steps.with(index, next)),
            )
          }
        />
      ))}
      <Button
        size="small"
        kind="plain"
        icon={<IconPlus size={16} aria-hidden />}
        onClick={() => onTarget(withStep(target))}
      >
        {t('studio.targets.addStep')}
      </Button>
    </More>
  )
}

interface StepProps {
  readonly number: number
  readonly step: StepDefinition
  readonly type: TypeMeta | undefined
  readonly fault: (part: string) => string | undefined
  /** Null takes it away. */
  readonly onStep: (step: StepDefinition | null) => void
}

function OneStep({ number, step, type, fault, onStep }: StepProps) {
  const t = useT()
  return (
    <fieldset className={classes.step}>
      <legend className="visually-hidden">{t('studio.targets.step', { number })}</legend>
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
        <div className={classes.tools}>
          <IconButton label={t('studio.targets.removeStep', { number })} onClick={() => onStep(null)}>
            <IconTrash size={16} stroke={1.6} />
          </IconButton>
        </div>
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
    </fieldset>
  )
}

const order: ('label' | 'input' | 'description')[] = ['label', 'input', 'description']
