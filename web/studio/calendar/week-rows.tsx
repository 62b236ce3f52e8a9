import { NativeSelect } from '@mantine/core'
import type { CalendarIssue } from '#contract/time/calendar-issues.ts'
import { weekdays, type Weekday } from '#contract/time/calendar.ts'
import { useT } from '../../i18n/i18n.ts'
import { useReader } from '../../kit/reader.ts'
import { withCopies, withDay, workdays, type Week } from './calendar-shape.ts'
import { DayHours } from './day-hours.tsx'
import { faultAt, weekdayName } from './words.ts'
import classes from './calendar.module.css'

interface WeekRowsProps {
  readonly week: Week
  /** Where the week stands in its field: `hours[0].week`. */
  readonly path: string
  readonly issues: readonly CalendarIssue[]
  readonly onWeek: (week: Week) => void
}

/** A week to change, a row for each day; what one day has can be copied to others. */
export function WeekRows({ week, path, issues, onWeek }: WeekRowsProps) {
  const t = useT()
  const reader = useReader()
  return (
    <div className={classes.week}>
      {weekdays.map((day) => {
        const name = weekdayName(day, reader)
        return (
          <div key={day} role="group" aria-label={name} className={classes.day}>
            <span className={classes.name} aria-hidden>
              {name}
            </span>
            <DayHours
              day={name}
              windows={week[day] ?? []}
              faultOf={(window) => faultAt(t, issues, `${path}.${day}[${window}]`)}
              onWindows={(windows) => onWeek(withDay(week, day, windows))}
            />
            <CopyChoice day={day} onCopy={(to) => onWeek(withCopies(week, day, to))} />
          </div>
        )
      })}
    </div>
  )
}

/** Where the hours of a day go besides: choosing copies them. */
function CopyChoice({ day, onCopy }: { day: Weekday; onCopy: (to: readonly Weekday[]) => void }) {
  const t = useT()
  const reader = useReader()
  const groups: Readonly<Record<string, readonly Weekday[]>> = { workdays, all: weekdays }
  return (
    <NativeSelect
      size="xs"
      className={classes.copy}
      aria-label={t('studio.calendar.copy', { day: weekdayName(day, reader) })}
      value=""
      data={[
        { value: '', label: t('studio.calendar.copyTo') },
        { value: 'workdays', label: t('studio.calendar.workdays') },
        { value: 'all', label: t('studio.calendar.everyDay') },
        ...weekdays
          .filter((each) => each !== day)
          .map((value) => ({ value, label: weekdayName(value, reader) })),
      ]}
      onChange={({ currentTarget: { value } }) => {
        if (value !== '') onCopy(groups[value] ?? weekdays.filter((each) => each === value))
      }}
    />
  )
}
