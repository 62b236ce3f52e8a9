import '../../i18n/later/studio.ts'
import { TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMemo } from 'react'
import { calendarIssues, type CalendarIssue } from '#contract/time/calendar-issues.ts'
import type { Hours } from '#contract/time/calendar.ts'
import { useT } from '../../i18n/i18n.ts'
import { dayText } from '../../kit/marks/format.ts'
import { Button, IconButton } from '../../kit/overlay/button.tsx'
import { useReader } from '../../kit/reader.ts'
import type { EditProps, ShowProps, Values } from '../../record/fields/widget.ts'
import { hoursOf, linesOf, officeWeek, withLaterHours, withoutHours, type Week } from './calendar-shape.ts'
import { ComingWeeks } from './coming-weeks.tsx'
import { Preview } from './preview.tsx'
import { useAbove } from './use-line.ts'
import { WeekRows } from './week-rows.tsx'
import { faultAt, todayOf, weekdaysText, windowsText } from './words.ts'
import classes from './calendar.module.css'

/** Opening hours to read: days of a week that are open alike in one line, later weeks with the date from which they hold. */
export function ShowHours({ value }: ShowProps) {
  const t = useT()
  const reader = useReader()
  const hours = hoursOf(value)
  return (
    <div className={classes.shown}>
      {hours.map(({ since, week }, at) => (
        <section key={at}>
          {hours.length > 1 && (
            <h4>
              {since === undefined
                ? t('studio.calendar.fromEver')
                : t('studio.calendar.since', { date: dayText(since, reader) })}
            </h4>
          )}
          <WeekLines week={week} />
        </section>
      ))}
    </div>
  )
}

function WeekLines({ week }: { week: Week }) {
  const t = useT()
  const reader = useReader()
  return (
    <dl className={classes.lines}>
      {linesOf(week).map(({ days, windows }) => (
        <div key={days[0]}>
          <dt>{weekdaysText(days, reader)}</dt>
          <dd>{windowsText(windows, t)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Opening hours to change: a week for each date from which others hold, and what comes of it. */
export function EditHours({ input, onInput, id, record, error }: EditProps) {
  const t = useT()
  const reader = useReader()
  const hours = hoursOf(input)
  const issues = useMemo(() => calendarIssues({ hours: hoursOf(input) }), [input])
  const change = (next: readonly Hours[]): void => onInput(next.length === 0 ? null : next)
  return (
    <div id={id} tabIndex={-1} className={classes.editor} data-refused={error !== undefined || undefined}>
      {hours.length === 0 && <NoHours record={record} onWeek={(week) => change([{ week }])} />}
      {hours.map((each, at) => (
        <OneWeek
          key={at}
          at={at}
          hours={each}
          issues={issues}
          onHours={(next) => change(next === null ? withoutHours(hours, at) : hours.with(at, next))}
        />
      ))}
      {hours.length > 0 && (
        <Button
          size="small"
          icon={<IconPlus size={16} aria-hidden />}
          onClick={() => change(withLaterHours(hours, todayOf(reader)))}
        >
          {t('studio.calendar.addHours')}
        </Button>
      )}
      {error !== undefined && issues.length === 0 && (
        <p className={classes.fault} role="alert">
          {error}
        </p>
      )}
      <Preview isOpen>
        <ComingWeeks record={{ ...record, hours }} weeks={4} />
      </Preview>
    </div>
  )
}

interface OneWeekProps {
  readonly at: number
  readonly hours: Hours
  readonly issues: readonly CalendarIssue[]
  /** Null takes them away. */
  readonly onHours: (hours: Hours | null) => void
}

function OneWeek({ at, hours, issues, onHours }: OneWeekProps) {
  const t = useT()
  const path = `hours[${at}]`
  return (
    <fieldset className={classes.block}>
      <legend className="visually-hidden">
        {at === 0 ? t('studio.calendar.fromEver') : t('studio.calendar.since', { date: hours.since ?? '' })}
      </legend>
      <div className={classes.head}>
        {at === 0 ? (
          <span>{t('studio.calendar.fromEver')}</span>
        ) : (
          <TextInput
            size="xs"
            type="date"
            label={t('studio.calendar.holdsFrom')}
            value={hours.since ?? ''}
            error={faultAt(t, issues, `${path}.since`)}
            onChange={(event) => onHours({ ...hours, since: event.currentTarget.value })}
          />
        )}
        <IconButton
          label={t('studio.calendar.removeHours', { number: at + 1 })}
          onClick={() => onHours(null)}
        >
          <IconTrash size={16} stroke={1.6} />
        </IconButton>
      </div>
      <WeekRows
        week={hours.week}
        path={`${path}.week`}
        issues={issues}
        onWeek={(week) => onHours({ ...hours, week })}
      />
    </fieldset>
  )
}

/** No hours of its own: those of the calendar above, and the way to others. */
function NoHours({ record, onWeek }: { record: Values; onWeek: (week: Week) => void }) {
  const t = useT()
  const above = useAbove(record)
  const source = above?.findLast(({ hours }) => hours !== undefined && hours.length > 0)
  const week = source?.hours?.at(-1)?.week
  return (
    <div className={classes.inherited}>
      <p className={classes.note}>
        {source ? t('studio.calendar.hoursOf', { name: source.title ?? '' }) : t('studio.calendar.noHours')}
      </p>
      {week && <WeekLines week={week} />}
      <Button
        size="small"
        icon={<IconPlus size={16} aria-hidden />}
        onClick={() => onWeek(week ?? officeWeek)}
      >
        {t('studio.calendar.ownHours')}
      </Button>
    </div>
  )
}
