import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import type { ReactNode } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { Refs, TransitionAbility } from '#contract/api/records.ts'
import { ApiProblem } from '../../../../web/api/problem.ts'
import { transitionRecord } from '../../../../web/api/records.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { PersonName } from '../../../../web/kit/marks/avatar.tsx'
import { RelativeTime } from '../../../../web/kit/marks/relative-time.tsx'
import { StateIcon } from '../../../../web/kit/marks/state-pill.tsx'
import { hintOf } from '../../../../web/kit/overlay/hints.tsx'
import { paths } from '../../../../web/paths.ts'
import { asText } from '../../../../web/record/fields/widget.ts'
import { stateLabel, useRecord } from '../../../../web/record/record-page/open-record.ts'
import { hasEnded, openBefore, tickOf, useTasksChanged } from './tasks.ts'
import type { ListedTask } from './tasks.ts'
import classes from './tasks.module.css'

interface TaskRowProps {
  readonly taskType: TypeMeta
  readonly task: ListedTask
  readonly all: readonly ListedTask[]
  readonly refs: Refs
}

/** One task: its tick, what it is, how it stands, who does it until when, and what it waits for. */
export function TaskRow({ taskType, task, all, refs }: TaskRowProps) {
  const t = useT()
  const { stateClass } = task
  const title = asText(task['title'])
  const assignee = refs[asText(task['assignee'])]?.title
  const dueAt = asText(task['dueAt'])
  const before = openBefore(task, all)
  return (
    <li className={classes.task} data-ended={hasEnded(stateClass) || undefined}>
      <Tick taskType={taskType} task={task} title={title}>
        <Link to={paths.record(taskType.plural, task.number)} className={classes.title}>
          {title}
        </Link>
        <div className={classes.facts}>
          <span className={classes.state}>
            <StateIcon stateClass={stateClass} size={12} /> {stateLabel(taskType, task.state)}
          </span>
          {assignee !== undefined && <PersonName name={assignee} size={16} />}
          {dueAt !== '' && !hasEnded(stateClass) && (
            <span>
              {t('tasks.due')} <RelativeTime at={dueAt} />
            </span>
          )}
          {before.length > 0 && (
            <span>{t('tasks.waitsFor', { tasks: before.map(({ number }) => number).join(', ') })}</span>
          )}
        </div>
      </Tick>
    </li>
  )
}

interface TickProps {
  readonly taskType: TypeMeta
  readonly task: ListedTask
  readonly title: string
  readonly children: ReactNode
}

/** Finishes the task, or reopens it; why it can't be done stands there before the try or after it. */
function Tick({ taskType, task, title, children }: TickProps) {
  const t = useT()
  const id = useId()
  const { say } = useRecord()
  const changed = useTasksChanged(taskType)
  const step = tickOf(task)
  const isEnded = hasEnded(task.stateClass)
  const tick = useMutation({
    meta: { errors: 'inline' },
    mutationFn: ({ name }: TransitionAbility) =>
      transitionRecord(taskType.plural, task.id, { transition: name, version: task.version }),
    onSuccess: ({ data }) =>
      say(t('tasks.now', { number: task.number, state: stateLabel(taskType, data.state) })),
    onSettled: changed,
  })
  const reason = step?.allowed ? undefined : step?.message || t('tasks.notNow')
  const label = t(isEnded ? 'tasks.reopen' : 'tasks.finish', { number: task.number, title })
  const refusal = tick.error ? ApiProblem.of(tick.error) : null
  return (
    <>
      <input
        type="checkbox"
        className={classes.tick}
        aria-label={label}
        aria-describedby={refusal ? id : undefined}
        aria-disabled={reason !== undefined || undefined}
        checked={tick.isPending ? !isEnded : isEnded}
        onChange={() => step?.allowed && !tick.isPending && tick.mutate(step)}
        {...hintOf(reason)}
      />
      <div className={classes.what}>
        {children}
        {refusal && (
          <p id={id} role="alert" className={classes.refusal}>
            {refusal.detail} {refusal.remedy}
          </p>
        )}
      </div>
    </>
  )
}
