import '../../i18n/later/studio.ts'
import type { ReactNode } from 'react'
import { actionIssues, type Action } from '#contract/automation/actions.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { useRuleWords } from '../../i18n/later/rules.ts'
import { Rows } from '../../kit/form/rows.tsx'
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
  const type = useTypes().find((each) => each.name === record['appliesTo'])
  return (
    <div id={id} className={classes.editor}>
      <Rows
        items={actionsOf(input)}
        onItems={onInput}
        blank={(): Action => ({})}
        look="numbered"
        words={{
          add: t('studio.automation.add'),
          one: (number) => t('studio.automation.one', { number }),
          up: (number) => t('studio.automation.up', { number }),
          down: (number) => t('studio.automation.down', { number }),
          remove: (number) => t('studio.automation.remove', { number }),
          removed: t('studio.rows.removed'),
        }}
      >
        {(action, { tools, onItem }) => (
          <OneAction action={action} type={type} onAction={onItem} tools={tools} />
        )}
      </Rows>
      {error !== undefined && (
        <p className={classes.fault} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

interface OneActionProps {
  readonly action: Action
  readonly type: TypeMeta | undefined
  readonly onAction: (action: Action) => void
  readonly tools: ReactNode
}

function OneAction({ action, type, onAction, tools }: OneActionProps) {
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
    <>
      {tools}
      <SetFields {...shared} />
      <StepMoves {...shared} />
      <StepTelling {...shared} />
    </>
  )
}

const groundsOf = (type: TypeMeta) => ({
  fields: new Set(type.fields.map(({ name }) => name)),
  transitions: new Set(type.transitions.map(({ name }) => name)),
})
