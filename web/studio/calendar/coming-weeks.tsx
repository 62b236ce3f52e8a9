import '../../i18n/later/studio.ts'
import { useMemo } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { useReader, type Reader } from '../../kit/reader.ts'
import type { Values } from '../../record/fields/widget.ts'
import { comingWeeks, isSound, type ComingDay } from './coming.ts'
import { ownOf, useAbove } from './use-line.ts'
import { todayOf, windowsText } from './words.ts'
import classes from './calendar.module.css'

interface ComingWeeksProps {
  /** The calendar as it is, or as it is being changed. */
  readonly record: Values
  readonly weeks: number
}

/** The weeks from this one on, day by day: when it is open, and which calendar says so. */
export function ComingWeeks({ record, weeks }: ComingWeeksProps) {
  const t = useT()
  const reader = useReader()
  const above = useAbove(record)
  const { hours, days, holidays } = record
  const line = useMemo(
    () => (above ? [...above, ownOf({ hours, days, holidays })] : null),
    [above, hours, days, holidays],
  )
  const today = todayOf(reader)
  const shown = useMemo(
    () => (line && isSound(line) ? comingWeeks(line, today, weeks) : null),
    [line, today, weeks],
  )
  if (!line) return <p className={classes.note}>{t('kit.loading')}</p>
  if (!shown) return <p className={classes.note}>{t('studio.calendar.unsound')}</p>
  const names = [...new Set(shown.flat().flatMap(({ from }) => from ?? []))]
  return (
    <div className={classes.coming}>
      <div className={classes.weeks}>
        {shown.map((week) => (
          <ol key={week[0]?.date} className={classes.comingWeek}>
            {week.map((day) => (
              <Day key={day.date} day={day} isToday={day.date === today} reader={reader} />
            ))}
          </ol>
        ))}
      </div>
      {names.length > 0 && (
        <p className={classes.note}>{t('studio.calendar.inheritedFrom', { names: names.join(', ') })}</p>
      )}
    </div>
  )
}

function Day({ day, isToday, reader }: { day: ComingDay; isToday: boolean; reader: Reader }) {
  const t = useT()
  const { date, windows, special, label, from } = day
  const source = from === null ? undefined : t('studio.calendar.source', { name: from })
  return (
    <li
      className={classes.comingDay}
      data-open={windows.length > 0}
      data-special={special || undefined}
      data-inherited={from !== null || undefined}
      title={source}
      aria-current={isToday ? 'date' : undefined}
    >
      <time dateTime={date} className={classes.date}>
        {new Intl.DateTimeFormat(reader.language, {
          weekday: 'short',
          day: 'numeric',
          month: 'short',
          timeZone: 'UTC',
        }).format(new Date(`${date}T00:00:00Z`))}
      </time>
      <span>{windowsText(windows, t)}</span>
      {label !== null && <span className={classes.label}>{label}</span>}
      {source !== undefined && <span className="visually-hidden">{source}</span>}
    </li>
  )
}
