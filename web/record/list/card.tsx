import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { Avatar } from '../../kit/marks/avatar.tsx'
import { Code } from '../../kit/marks/code.tsx'
import { barsOf, PriorityBars } from '../../kit/marks/priority-bars.tsx'
import { RelativeTime } from '../../kit/marks/relative-time.tsx'
import { StatePill } from '../../kit/marks/state-pill.tsx'
import { paths } from '../../paths.ts'
import { titleOf } from '../columns/columns.ts'
import classes from './card.module.css'
import type { RowProps } from './row.tsx'

export const cardHeight = 68

/** One record in two lines, for phones. */
export const Card = memo(function Card({ type, record, refs, index, top, isCursor, isSelected }: RowProps) {
  const state = type.states.find((each) => each.name === record.state)
  const priority = type.fields.find((field) => field.name === 'priority')
  const value = record['priority']
  const assigned = record['assignee']
  const assignee = typeof assigned === 'string' ? refs[assigned] : undefined
  return (
    <div
      id={`row-${record.id}`}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      data-index={index}
      data-cursor={isCursor || undefined}
      className={classes.card}
      style={{ height: cardHeight, transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" className={classes.inner}>
        <div className={classes.line}>
          <Link
            to={paths.record(type.plural, record.number || record.id)}
            className={classes.title}
            // Keys open it from the list, as they do a row.
            tabIndex={-1}
            preload={false}
          >
            {titleOf(type, record)}
          </Link>
          {priority?.choices && typeof value === 'string' && (
            <PriorityBars
              level={barsOf(value, priority.choices)}
              label={priority.choices[value] ?? value}
              hideLabel
            />
          )}
        </div>
        <div className={classes.line}>
          {type.states.length > 1 && <StatePill stateClass={record.stateClass} label={state?.label} />}
          <Code dim>{record.number}</Code>
          <span className={classes.side}>
            {assignee && (
              <span title={assignee.title} role="img" aria-label={assignee.title}>
                <Avatar name={assignee.title} size={20} />
              </span>
            )}
            <RelativeTime at={record.updatedAt} />
          </span>
        </div>
      </div>
    </div>
  )
})
