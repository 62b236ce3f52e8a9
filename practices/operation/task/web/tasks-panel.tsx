import { Link } from '@tanstack/react-router'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useTypeByName } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { ErrorPanel } from '../../../../web/kit/layout/error-panel.tsx'
import { SkeletonText } from '../../../../web/kit/layout/skeleton.tsx'
import { paths } from '../../../../web/paths.ts'
import { useRecord } from '../../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../../web/record/record-page/side/fold.tsx'
import { AddTask } from './add-task.tsx'
import { TaskRow } from './task-row.tsx'
import { hasEnded, nextPosition, tasksOf, useTasks } from './tasks.ts'
import classes from './tasks.module.css'

/** The record's tasks in their order: ticked off, and added one after the other by keyboard. */
export function TasksPanel() {
  const taskType = useTypeByName('task')
  return taskType && <Tasks taskType={taskType} />
}

function Tasks({ taskType }: { taskType: TypeMeta }) {
  const t = useT()
  const { type, record, abilities } = useRecord()
  const tasks = useTasks(taskType, record.id)
  const rows = tasks.data?.data ?? []
  const mayAdd = record.archivedAt === null && abilities.work.allowed && taskType.canCreate
  if (!mayAdd && rows.length === 0 && !tasks.error) return null
  const open = rows.filter(({ stateClass }) => !hasEnded(stateClass))
  return (
    <Fold name={`${type.name}.tasks`} title={t('tasks.title')} count={open.length}>
      {tasks.isPending && <SkeletonText lines={2} />}
      {tasks.error && <ErrorPanel compact error={tasks.error} onRetry={() => void tasks.refetch()} />}
      <ol className={classes.tasks}>
        {rows.map((task) => (
          <TaskRow key={task.id} taskType={taskType} task={task} all={rows} refs={tasks.data?.refs ?? {}} />
        ))}
      </ol>
      {tasks.data?.next && (
        <Link to={paths.list(taskType.plural, { filter: tasksOf(record.id) })}>{t('tasks.all')}</Link>
      )}
      {mayAdd && <AddTask taskType={taskType} position={nextPosition(rows)} />}
    </Fold>
  )
}
