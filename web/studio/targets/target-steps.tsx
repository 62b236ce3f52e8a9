import { Checkbox, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { StepDefinition } from '#contract/clocks/target.ts'
import { useT } from '../../i18n/i18n.ts'
import { Button, IconButton } from '../../kit/overlay/button.tsx'
import { FeelLine } from './feel-line.tsx'
import { More } from './more.tsx'
import type { TargetProps } from './target-props.ts'
import { faultAt, withPart, withStep, withStepPart } from './target-shape.ts'
import classes from './targets.module.css'

/** What happens on the way to a target and behind it, each once in a round. */
export function TargetSteps({ at, target, issues, onTarget }: TargetProps) {
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
  readonly fault: (part: string) => string | undefined
  /** Null takes it away. */
  readonly onStep: (step: StepDefinition | null) => void
}

const told = ['assignee', 'lead'] as const

function OneStep({ number, step, fault, onStep }: StepProps) {
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
        placeholder={t('studio.targets.always')}
        value={step.when ?? ''}
        fault={fault('when')}
        onValue={(text) => onStep(withStepPart(step, 'when', text))}
      />
      <Telling step={step} onStep={onStep} />
      <SetFields step={step} onStep={onStep} />
    </fieldset>
  )
}
/** Who is told what, and what is to be done. */
function Telling({ step, onStep }: Pick<StepProps, 'step' | 'onStep'>) {
  const t = useT()
  const notify = step.notify ?? []
  const toggle = (who: (typeof told)[number], isTold: boolean): void => {
    const others = notify.filter((each) => each !== who)
    onStep(withStepPart(step, 'notify', isTold ? [...others, who] : others))
  }
  return (
    <>
      <div className={classes.told}>
        <span className={classes.caption}>{t('studio.targets.notify')}</span>
        {told.map((who) => (
          <Checkbox
            key={who}
            size="xs"
            label={t(`studio.targets.told.${who}`)}
            checked={notify.includes(who)}
            onChange={(event) => toggle(who, event.currentTarget.checked)}
          />
        ))}
      </div>
      <TextInput
        size="xs"
        label={t('studio.targets.message')}
        value={step.message ?? ''}
        onChange={(event) => onStep(withStepPart(step, 'message', event.currentTarget.value))}
      />
      <TextInput
        size="xs"
        label={t('studio.targets.task')}
        value={step.task?.title ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onStep(withStepPart(step, 'task', value === '' ? undefined : { ...step.task, title: value }))
        }
      />
    </>
  )
}

const order: ('label' | 'input' | 'description')[] = ['label', 'input', 'description']

/** Fields that get a value, as `priority = critical, team = …`: one pair after the other, as JSON knows them. */
function SetFields({ step, onStep }: Pick<StepProps, 'step' | 'onStep'>) {
  const t = useT()
  const [typed, setTyped] = useState(() => (step.set === undefined ? '' : JSON.stringify(step.set)))
  const [isWrong, setWrong] = useState(false)
  const enter = (text: string): void => {
    setTyped(text)
    const set = text.trim() === '' ? undefined : valuesIn(text)
    setWrong(set === null)
    if (set !== null) onStep(withStepPart(step, 'set', set))
  }
  return (
    <TextInput
      size="xs"
      label={t('studio.targets.set')}
      placeholder={'{ "priorityOverride": "critical" }'}
      value={typed}
      error={isWrong ? t('studio.targets.setWrong') : undefined}
      onChange={(event) => enter(event.currentTarget.value)}
    />
  )
}

/** Null for what is no object. */
const valuesIn = (text: string): NonNullable<StepDefinition['set']> | null => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as NonNullable<StepDefinition['set']>)
      : null
  } catch {
    return null
  }
}
