import '../../i18n/later/studio.ts'
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { actionIssues, type Action } from '#contract/automation/actions.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { useRuleWords } from '../../i18n/later/rules.ts'
import { Button, IconButton } from '../../kit/overlay/button.tsx'
import type { EditProps, ShowProps } from '../../record/fields/widget.ts'
import { ActionWords } from '../targets/action-words.tsx'
import { SetFields } from '../targets/set-fields.tsx'
import { StepMoves } from '../targets/step-moves.tsx'
import { StepTelling } from '../targets/step-telling.tsx'
import { faultAt } from '../targets/target-shape.ts'
import classes from '../targets/targets.module.css'

/** A stored or typed value as actions; what is none of them is left out. */
const actionsOf = (value: unknown): readonly Action[] =>
  Array.isArray(value)
    ? value.filter(
        (each): each is Action => typeof each === 'object' && each !== null && !Array.isArray(each),
      )
    : []

/** What an automation does, in words and in order. */
export function ShowActions({ value }: ShowProps) {
  return (
    <ol className={classes.shown}>
      {actionsOf(value).map((action, at) => (
        <li key={at}>
          {action.message !== undefined && <p className={classes.fact}>{action.message}</p>}
          <p className={classes.fact}>
            <ActionWords action={action} />
          </p>
        </li>
      ))}
    </ol>
  )
}

/** What an automation does, to change: a block for each action, in the order in which they are done. */
export function EditActions({ input, onInput, id, record, error }: EditProps) {
  const t = useT()
  const actions = actionsOf(input)
  const type = useTypes().find((each) => each.name === record['appliesTo'])
  return (
    <div id={id} className={classes.editor}>
      {actions.map((action, at) => (
        <OneAction
          key={at}
          number={at + 1}
          action={action}
          type={type}
          onAction={(next) => onInput(next === null ? actions.toSpliced(at, 1) : actions.with(at, next))}
          onMove={at === 0 ? undefined : () => onInput(actions.toSpliced(at, 1).toSpliced(at - 1, 0, action))}
        />
      ))}
      <Button
        size="small"
        icon={<IconPlus size={16} aria-hidden />}
        onClick={() => onInput([...actions, {}])}
      >
        {t('studio.automation.add')}
      </Button>
      {error !== undefined && (
        <p className={classes.fault} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

interface OneActionProps {
  readonly number: number
  readonly action: Action
  readonly type: TypeMeta | undefined
  /** Null takes it away. */
  readonly onAction: (action: Action | null) => void
  readonly onMove: (() => void) | undefined
}

function OneAction({ number, action, type, onAction, onMove }: OneActionProps) {
  const t = useT()
  const inWords = useRuleWords()
  const issues = type ? actionIssues(action, 'action', groundsOf(type)) : []
  const shared = {
    step: action,
    type,
    onStep: onAction,
    fault: (part: string) => {
      const found = faultAt(issues, `action.${part}`)
      return found === undefined ? undefined : inWords(found)
    },
  }
  return (
    <fieldset className={classes.step}>
      <legend>{t('studio.automation.one', { number })}</legend>
      <div className={classes.tools}>
        {onMove && (
          <IconButton label={t('studio.automation.up', { number })} onClick={onMove}>
            <IconArrowUp size={16} stroke={1.6} />
          </IconButton>
        )}
        <IconButton label={t('studio.automation.remove', { number })} onClick={() => onAction(null)}>
          <IconTrash size={16} stroke={1.6} />
        </IconButton>
      </div>
      <SetFields {...shared} />
      <StepMoves {...shared} />
      <StepTelling {...shared} />
    </fieldset>
  )
}

const groundsOf = (type: TypeMeta) => ({
  fields: new Set(type.fields.map(({ name }) => name)),
  transitions: new Set(type.transitions.map(({ name }) => name)),
})
