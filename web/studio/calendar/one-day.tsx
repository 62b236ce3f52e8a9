import { TextInput } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import type { CalendarIssue } from '#contract/time/calendar-issues.ts'
import type { SpecialDay } from '#contract/time/calendar.ts'
import { useT } from '../../i18n/i18n.ts'
import { dayText } from '../../kit/marks/format.ts'
import { Button, IconButton } from '../../kit/overlay/button.tsx'
import { useReader } from '../../kit/reader.ts'
import { withDayPart } from './calendar-shape.ts'
import { DayHours } from './day-hours.tsx'
import { RepeatChoice, RepeatWords } from './repeat-choice.tsx'
import { faultAt, windowsText } from './words.ts'
import classes from './calendar.module.css'

/** A special day in one line: its name, when it is, how it comes again, and its hours. */
export function DayWords({ day }: { day: SpecialDay }) {
  const t = useT()
  const reader = useReader()
  const { date, to, repeats, windows = [], label } = day
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(date)
  return (
    <span className={classes.words}>
      <strong>{label ?? t('studio.calendar.unnamed')}</strong>{' '}
      <span>
        {isDate ? dayText(date, reader) : date}
        {to !== undefined && to !== '' && ` – ${dayText(to, reader)}`}
      </span>
      {repeats !== undefined && (
        <>
          {' · '}
          <RepeatWords date={date} rule={repeats} />
        </>
      )}
      <span className={classes.dim}> · {windowsText(windows, t)}</span>
    </span>
  )
}

interface OneDayProps {
  readonly at: number
  /** The id of the field for its name, which has the focus when it is unfolded. */
  readonly nameId: string
  readonly day: SpecialDay
  readonly issues: readonly CalendarIssue[]
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  /** Null takes it away. */
  readonly onDay: (day: SpecialDay | null) => void
  /** Makes it the one that stands before all others of its day. */
  readonly onLast: (() => void) | undefined
}

/** A special day in a list that is being changed. What is wrong with it unfolds it. */
export function OneDay(props: OneDayProps) {
  const t = useT()
  const { at, day, issues, isOpen, onOpen, onDay } = props
  const hasFault = issues.some(({ path }) => path.startsWith(`days[${at}]`))
  const name = day.label ?? day.date
  return (
    <li>
      <div className={classes.head}>
        <DayWords day={day} />
        <span className={classes.tools}>
          <IconButton
            label={t('studio.calendar.changeDay', { name })}
            aria-expanded={isOpen || hasFault}
            onClick={() => onOpen(!isOpen)}
          >
            <IconPencil size={16} stroke={1.6} />
          </IconButton>
          <IconButton label={t('studio.calendar.removeDay', { name })} onClick={() => onDay(null)}>
            <IconTrash size={16} stroke={1.6} />
          </IconButton>
        </span>
      </div>
      {(isOpen || hasFault) && <DayForm {...props} name={name} />}
    </li>
  )
}

function DayForm({ at, day, issues, name, nameId, onDay, onLast }: OneDayProps & { name: string }) {
  const t = useT()
  const path = `days[${at}]`
  const fault = (part: string) => faultAt(t, issues, `${path}.${part}`)
  return (
    <fieldset className={classes.block}>
      <legend className="visually-hidden">{name}</legend>
      <div className={classes.row}>
        <TextInput
          id={nameId}
          size="xs"
          label={t('studio.calendar.name')}
          maxLength={200}
          value={day.label ?? ''}
          onChange={(event) => onDay(withDayPart(day, 'label', event.currentTarget.value))}
        />
        <TextInput
          size="xs"
          type="date"
          label={t('studio.calendar.day')}
          value={day.date}
          error={fault('date')}
          onChange={(event) => onDay(withDayPart(day, 'date', event.currentTarget.value))}
        />
        <TextInput
          size="xs"
          type="date"
          label={t('studio.calendar.lastDay')}
          value={day.to ?? ''}
          error={fault('to')}
          onChange={(event) => onDay(withDayPart(day, 'to', event.currentTarget.value))}
        />
      </div>
      <RepeatChoice
        day={day}
        fault={fault('repeats')}
        onRule={(rule) => onDay(withDayPart(day, 'repeats', rule))}
      />
      <span className={classes.caption}>{t('studio.calendar.openThen')}</span>
      <DayHours
        day={name}
        windows={day.windows ?? []}
        faultOf={(window) => fault(`windows[${window}]`)}
        onWindows={(windows) =>
          onDay(withDayPart(day, 'windows', windows.length === 0 ? undefined : windows))
        }
      />
      {onLast && (
        <Button size="small" kind="plain" onClick={onLast}>
          {t('studio.calendar.standsBefore')}
        </Button>
      )}
    </fieldset>
  )
}
