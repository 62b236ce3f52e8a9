import { NativeSelect, TextInput } from '@mantine/core'
import { conditionsOf } from '#contract/clocks/conditions.ts'
import { targetLabels, type AfterReopening, type TargetKind } from '#contract/clocks/target.ts'
import { useT } from '../../i18n/i18n.ts'
import { FeelLine } from './feel-line.tsx'
import { More } from './more.tsx'
import { TargetLength } from './target-length.tsx'
import { faultAt, withPart } from './target-shape.ts'
import type { TargetProps } from './target-props.ts'
import { TargetSteps } from './target-steps.tsx'
import classes from './targets.module.css'

const kinds = Object.keys(targetLabels) as readonly TargetKind[]
const conditions = ['start', 'pause', 'resume', 'stop', 'cancel', 'reset'] as const
const afterwards: readonly AfterReopening[] = ['resumes', 'restarts', 'never']

/** One promise: what it is about, how long it may take, when its clock runs, what happens on the way. */
export function OneTarget(props: TargetProps) {
  const t = useT()
  const { at, target, issues, onTarget } = props
  const fault = (part: string) => faultAt(issues, `targets[${at}].${part}`)
  return (
    <>
      <div className={classes.row}>
        <NativeSelect
          size="xs"
          label={t('studio.targets.kind')}
          value={target.kind}
          data={kinds.map((kind) => ({ value: kind, label: t(`studio.targets.kinds.${kind}`) }))}
          onChange={(event) => onTarget({ ...target, kind: event.currentTarget.value as TargetKind })}
        />
        <TextInput
          size="xs"
          label={t('studio.targets.name')}
          description={t('studio.targets.nameHelp')}
          inputWrapperOrder={order}
          value={target.name}
          onChange={(event) => onTarget({ ...target, name: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          label={t('studio.targets.label')}
          placeholder={t(`studio.targets.kinds.${target.kind}`)}
          value={target.label ?? ''}
          onChange={(event) => onTarget(withPart(target, 'label', event.currentTarget.value))}
        />
        {props.tools}
      </div>
      <TargetLength
        text={target.length}
        appliesTo={props.appliesTo}
        type={props.type}
        fault={fault('length')}
        onText={(length) => onTarget({ ...target, length })}
      />
      <Conditions {...props} />
      <TargetSteps {...props} />
    </>
  )
}
const order: ('label' | 'input' | 'description')[] = ['label', 'input', 'description']

/** When the clock runs. What is left empty is as usual for the kind; that stands in the field, dimmed. */
function Conditions({ at, target, type, issues, onTarget }: TargetProps) {
  const t = useT()
  const usual = conditionsOf({ name: target.name, kind: target.kind, length: '' }, undefined)
  const given = conditions.filter((name) => target[name] !== undefined).length
  const hasFault = conditions.some((name) => faultAt(issues, `targets[${at}].${name}`) !== undefined)
  return (
    <More title={t('studio.targets.conditions')} count={given} hasFault={hasFault}>
      <div className={classes.grid}>
        {conditions.map((name) => (
          <FeelLine
            key={name}
            label={t(`studio.targets.condition.${name}`)}
            type={type}
            placeholder={usual[name] ?? t('studio.targets.never')}
            value={target[name] ?? ''}
            fault={faultAt(issues, `targets[${at}].${name}`)}
            onValue={(text) => onTarget(withPart(target, name, text))}
          />
        ))}
        <NativeSelect
          size="xs"
          label={t('studio.targets.reopened')}
          value={target.reopened ?? usual.reopened}
          data={afterwards.map((each) => ({ value: each, label: t(`studio.targets.afterwards.${each}`) }))}
          onChange={(event) =>
            onTarget(withPart(target, 'reopened', event.currentTarget.value as AfterReopening))
          }
        />
      </div>
    </More>
  )
}
