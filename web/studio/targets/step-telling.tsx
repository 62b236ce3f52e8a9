import { Checkbox, TextInput } from '@mantine/core'
import { toldByName, type Action, type ToldByName } from '#contract/automation/actions.ts'
import { useT } from '../../i18n/i18n.ts'
import { StepGroups } from './step-groups.tsx'
import { hasField, type StepPartProps } from './step-part.ts'
import { withActionPart } from './target-shape.ts'
import classes from './targets.module.css'

const fieldOf: Readonly<Record<ToldByName, string>> = {
  assignee: 'assignee',
  manager: 'assignee',
  lead: 'team',
  requester: 'requester',
}

/** Who is told what, and what is to be done. */
export function StepTelling<Step extends Action>({ step, type, onStep }: StepPartProps<Step>) {
  const t = useT()
  const notify = step.notify ?? []
  const toggle = (who: ToldByName, isTold: boolean): void => {
    const others = notify.filter((each) => each !== who)
    onStep(withActionPart(step, 'notify', isTold ? [...others, who] : others))
  }
  return (
    <>
      <div className={classes.told}>
        <span className={classes.caption}>{t('studio.targets.notify')}</span>
        {toldByName
          .filter((who) => notify.includes(who) || hasField(type, fieldOf[who]))
          .map((who) => (
            <Checkbox
              key={who}
              size="xs"
              label={t(`studio.targets.told.${who}`)}
              checked={notify.includes(who)}
              onChange={(event) => toggle(who, event.currentTarget.checked)}
            />
          ))}
      </div>
      <StepGroups step={step} onStep={onStep} />
      <TextInput
        size="xs"
        label={t('studio.targets.message')}
        value={step.message ?? ''}
        onChange={(event) => onStep(withActionPart(step, 'message', event.currentTarget.value))}
      />
      {(step.task !== undefined || type?.capabilities.includes('tasks') === true) && (
        <TextInput
          size="xs"
          label={t('studio.targets.task')}
          value={step.task?.title ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onStep(withActionPart(step, 'task', value === '' ? undefined : { ...step.task, title: value }))
          }
        />
      )}
    </>
  )
}
