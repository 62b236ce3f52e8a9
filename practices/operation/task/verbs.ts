import { isOpenClass } from '#contract/lifecycle.ts'
import { problem } from '#contract/problem.ts'
import type { Capability, Verb, Written } from '#engine'
import type { Task } from './task.ts'

const taskOf = (written: Written): Task => written.after as unknown as Task

/** A task begins and ends after those that it waits for. */
export const afterDependencies: Verb = async (ctx, written) => {
  const task = taskOf(written)
  const waitsFor = await ctx.db.query<{ number: string; title: string }>({
    name: 'task:open-dependencies',
    text: `select number, title from record where id = any($1::uuid[]) and archived_at is null
      and state_class in ('new', 'active', 'waiting') order by number`,
    values: [task.dependsOn ?? []],
  })
  if (waitsFor.length > 0)
    throw problem('conflict', {
      message: `${task.number} waits for ${waitsFor.map(({ number, title }) => `${number} ${title}`).join(', ')}.`,
      remedy: 'Finish or skip those first, or take them out of "Waits for".',
    })
}

/** Tasks that wait for each other in a circle could never begin, and a task hangs under other records, never under itself. */
export const refuseCircles: Verb = async (ctx, written) => {
  const task = taskOf(written)
  if (!task.dependsOn || !written.event || !('dependsOn' in written.event.changes)) return
  const [circle] = await ctx.db.query<{ number: string }>({
    name: 'task:circle',
    text: `with recursive before(id) as (
        select unnest($1::uuid[])
        union select d.id from before b join task t on t.id = b.id cross join lateral unnest(t.depends_on_ids) as d(id)
      ) select t.number from before b join task t on t.id = b.id where $2::uuid = any(t.depends_on_ids) limit 1`,
    values: [task.dependsOn, task.id],
  })
  if (circle)
    throw problem(
      'conflict',
      `${circle.number} waits for ${task.number} already: the two would wait for each other.`,
    )
}

/**
 * What records get that name the capability `tasks`: they can have tasks, and can't be closed or resolved before them.
 * Cancelling a record does not wait: there is nothing left to do.
 */
export const tasks: Capability = {
  name: 'tasks',
  concerns: ({ towards }) => towards === 'resolved' || towards === 'closed',
  onWrite: async (ctx, { before, after }) => {
    const ends = after.stateClass === 'resolved' || after.stateClass === 'closed'
    if (!before || !ends || !isOpenClass(before.stateClass)) return
    const open = await ctx.db.query<{ number: string }>({
      name: 'task:open-of-record',
      text: `select number from task where about_id = $1::uuid and archived_at is null
        and state_class in ('new', 'active', 'waiting') order by position, number limit 4`,
      values: [after.id],
    })
    if (open.length === 0) return
    const named = open.slice(0, 3).map(({ number }) => number)
    throw problem('conflict', {
      message: `${after.number} still has open tasks: ${named.join(', ')}${open.length > 3 ? ' and more' : ''}.`,
      remedy: 'Finish or skip its tasks first.',
    })
  },
}
