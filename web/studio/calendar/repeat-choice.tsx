import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { calendarIssues } from '#contract/time/calendar-issues.ts'
import { daysOf, type SpecialDay } from '#contract/time/calendar.ts'
import { dateOf, dayOf } from '#contract/time/local-time.ts'
import { useT, type T } from '../../i18n/i18n.ts'
import { Code } from '../../kit/marks/code.tsx'
import { dayText } from '../../kit/marks/format.ts'
import { useReader, type Reader } from '../../kit/reader.ts'
import { FeelLine } from '../targets/feel-line.tsx'
import { placeOf, repeatOf, ruleOf, waysFor, type Repeat } from './repeats.ts'
import { todayOf, weekdayName } from './words.ts'
import classes from './calendar.module.css'

interface RepeatChoiceProps {
  readonly day: SpecialDay
  readonly fault: string | undefined
  /** Undefined for a day that comes once. */
  readonly onRule: (rule: string | undefined) => void
}

/** How a special day comes again: in one of the usual ways, or by a rule of iCalendar; when it does next stands below. */
export function RepeatChoice({ day, fault, onRule }: RepeatChoiceProps) {
  const t = useT()
  const reader = useReader()
  const found = repeatOf(day.repeats, day.date)
  const [isRule, setRule] = useState(found === 'rule')
  const shown = isRule && day.repeats !== undefined ? 'rule' : found
  return (
    <div className={classes.repeat}>
      <NativeSelect
        size="xs"
        label={t('studio.calendar.repeats')}
        value={shown}
        data={[...new Set<Repeat>([...waysFor(day.date), shown])].map((way) => ({
          value: way,
          label: wayText(way, day.date, t, reader),
        }))}
        onChange={({ currentTarget: { value } }) => {
          setRule(value === 'rule')
          onRule(value === 'rule' ? (day.repeats ?? 'FREQ=YEARLY') : ruleOf(value as Repeat, day.date))
        }}
      />
      {shown === 'rule' && (
        <FeelLine
          label={t('studio.calendar.rule')}
          placeholder={example}
          value={day.repeats ?? ''}
          fault={fault}
          onValue={(rule) => onRule(rule.trim() === '' ? undefined : rule.trim().toUpperCase())}
        />
      )}
      {shown !== 'rule' && fault !== undefined && <p className={classes.fault}>{fault}</p>}
      {day.repeats !== undefined && <NextFalls day={day} />}
    </div>
  )
}

// The last Monday of May.
const example = 'FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO'

const mostShown = 3

function NextFalls({ day }: { day: SpecialDay }) {
  const t = useT()
  const reader = useReader()
  if (calendarIssues({ days: [day] }).length > 0) return null
  const { date, repeats } = day
  const today = dayOf(todayOf(reader)) ?? 0
  const next = daysOf({ date, ...(repeats !== undefined && { repeats }) })
    .filter((each) => each >= today)
    .slice(0, mostShown)
    .map((each) => dayText(dateOf(each), reader))
  return (
    <p className={classes.note}>
      {next.length === 0
        ? t('studio.calendar.neverAgain')
        : t('studio.calendar.next', { dates: next.join(', ') })}
    </p>
  )
}

/** How a day comes again, in words; a rule that is none of the usual ways as it is written. */
export function RepeatWords({ date, rule }: { date: string; rule: string }) {
  const t = useT()
  const reader = useReader()
  const way = repeatOf(rule, date)
  return way === 'rule' ? <Code>{rule}</Code> : <span>{wayText(way, date, t, reader)}</span>
}

const wayText = (way: Repeat, date: string, t: T, reader: Reader): string => {
  const place = placeOf(date)
  if ((way !== 'nth' && way !== 'last') || place === null) return t(`studio.calendar.repeat.${way}`)
  return t(`studio.calendar.repeat.${way}`, {
    nth: t(`studio.calendar.nth.${String(place.nth) as '1'}`),
    weekday: weekdayName(place.weekday, reader),
    month: new Intl.DateTimeFormat(reader.language, { month: 'long', timeZone: 'UTC' }).format(
      Date.UTC(1970, place.month - 1, 1),
    ),
  })
}
