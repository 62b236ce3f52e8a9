import '../../i18n/later/studio.ts'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { calendarIssues, type CalendarIssue } from '#contract/time/calendar-issues.ts'
import type { SpecialDay } from '#contract/time/calendar.ts'
import { useT } from '../../i18n/i18n.ts'
import { Button } from '../../kit/overlay/button.tsx'
import { useReader } from '../../kit/reader.ts'
import type { EditProps, ShowProps } from '../../record/fields/widget.ts'
import { specialDaysOf } from './calendar-shape.ts'
import { ComingWeeks } from './coming-weeks.tsx'
import { DayWords, OneDay } from './one-day.tsx'
import { Preview } from './preview.tsx'
import { faultText, todayOf } from './words.ts'
import classes from './calendar.module.css'

interface Placed {
  readonly day: SpecialDay
  readonly at: number
}

/** Special days with their places in the field: those that are still to come or come again, or are shown in any case, and those that are past. */
const partedOf = (
  days: readonly SpecialDay[],
  today: string,
  isShown: (at: number) => boolean = () => false,
) => {
  const placed: readonly Placed[] = days.map((day, at) => ({ day, at }))
  const isPast = ({ at, day: { date, to, repeats } }: Placed): boolean =>
    repeats === undefined && (to ?? date) !== '' && (to ?? date) < today && !isShown(at)
  return { past: placed.filter(isPast), later: placed.filter((each) => !isPast(each)) }
}

const isFaulty = (issues: readonly CalendarIssue[], at: number): boolean =>
  issues.some(({ path }) => path.startsWith(`days[${at}]`))

/** Special days to read, the past ones folded. */
export function ShowDays({ value }: ShowProps) {
  const t = useT()
  const { past, later } = partedOf(specialDaysOf(value), todayOf(useReader()))
  const list = (days: readonly Placed[]) => (
    <ul className={classes.days}>
      {days.map(({ day, at }) => (
        <li key={at}>
          <DayWords day={day} />
        </li>
      ))}
    </ul>
  )
  return (
    <div className={classes.shown}>
      {later.length > 0 ? list(later) : <p className={classes.note}>{t('studio.calendar.noneToCome')}</p>}
      <Past count={past.length}>{() => list(past)}</Past>
    </div>
  )
}

/** Special days to change: a line for each, unfolded where it is being written. */
export function EditDays({ input, onInput, id, field, record, error }: EditProps) {
  const t = useT()
  const reader = useReader()
  const days = specialDaysOf(input)
  const issues = useMemo(() => calendarIssues({ days: specialDaysOf(input) }), [input])
  const unfolding = useUnfolding(id)
  const change = (next: readonly SpecialDay[]): void => onInput(next.length === 0 ? null : next)
  const { past, later } = partedOf(
    days,
    todayOf(reader),
    (at) => unfolding.unfolded === at || isFaulty(issues, at),
  )
  const own = { days, issues, unfolding, onDays: change }
  return (
    <div id={id} tabIndex={-1} className={classes.editor} data-refused={error !== undefined || undefined}>
      <Past count={past.length}>{() => <DayList {...own} placed={past} />}</Past>
      <DayList {...own} placed={later} />
      <Button
        size="small"
        icon={<IconPlus size={16} aria-hidden />}
        onClick={() => {
          unfolding.unfold(days.length)
          change([...days, { date: todayOf(reader) }])
        }}
      >
        {t('studio.calendar.addDay')}
      </Button>
      {issues
        .filter(({ path }) => path === 'days')
        .map((issue) => (
          <p key={issue.code} className={classes.fault}>
            {faultText(t, issue)}
          </p>
        ))}
      {error !== undefined && issues.length === 0 && (
        <p className={classes.fault} role="alert">
          {error}
        </p>
      )}
      <Preview isOpen={record['id'] !== undefined}>
        <ComingWeeks record={{ ...record, [field.name]: days }} weeks={4} />
      </Preview>
    </div>
  )
}

/** Which day is being written, and the way to another, whose name then has the focus. */
const useUnfolding = (id: string) => {
  const [unfolded, setUnfolded] = useState<number | null>(null)
  const nameId = (at: number): string => `${id}-day-${at}`
  return {
    unfolded,
    nameId,
    unfold: (at: number): void => {
      setUnfolded(at)
      // After the rendering that unfolds it.
      requestAnimationFrame(() => document.getElementById(nameId(at))?.focus())
    },
    fold: (): void => setUnfolded(null),
  }
}

interface DayListProps {
  readonly placed: readonly Placed[]
  /** All days of the field. */
  readonly days: readonly SpecialDay[]
  readonly issues: readonly CalendarIssue[]
  readonly unfolding: ReturnType<typeof useUnfolding>
  readonly onDays: (days: readonly SpecialDay[]) => void
}

function DayList({ placed, days, issues, unfolding, onDays }: DayListProps) {
  const { unfolded, nameId, unfold, fold } = unfolding
  const last = days.length - 1
  const toLast = (at: number, day: SpecialDay): void => {
    unfold(last)
    onDays([...days.toSpliced(at, 1), day])
  }
  return (
    <ul className={classes.days}>
      {placed.map(({ day, at }) => (
        <OneDay
          key={at}
          at={at}
          nameId={nameId(at)}
          day={day}
          issues={issues}
          isOpen={unfolded === at}
          onOpen={(isOpen) => (isOpen ? unfold(at) : fold())}
          onDay={(next) => {
            if (next === null) fold()
            onDays(next === null ? days.toSpliced(at, 1) : days.with(at, next))
          }}
          onLast={at === last ? undefined : () => toLast(at, day)}
        />
      ))}
    </ul>
  )
}

/** Days that are over: counted, drawn when somebody wants to see them. */
function Past({ count, children }: { count: number; children: () => ReactNode }) {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  if (count === 0) return null
  return (
    <details className={classes.more} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('studio.calendar.past', { count })}</summary>
      {isOpen && children()}
    </details>
  )
}
