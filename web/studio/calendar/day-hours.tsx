import { NativeSelect } from '@mantine/core'
import { useId, useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { Rows } from '../../kit/form/rows.tsx'
import { newWindow, opennessOf, readTime, windowsAs, type Openness, type Windows } from './calendar-shape.ts'
import classes from './calendar.module.css'

interface DayHoursProps {
  /** Of what day: spoken with each of its fields. */
  readonly day: string
  readonly windows: Windows
  /** What is wrong with one of its windows. */
  readonly faultOf: (window: number) => string | undefined
  readonly onWindows: (windows: Windows) => void
}

const ways: readonly Openness[] = ['closed', 'allDay', 'hours']
const mostWindows = 24

/** When one day is open: not at all, around the clock, or in any number of windows. */
export function DayHours({ day, windows, faultOf, onWindows }: DayHoursProps) {
  const t = useT()
  const id = useId()
  const openness = opennessOf(windows)
  const fault = windows.map((_window, at) => faultOf(at)).find((each) => each !== undefined)
  return (
    <div className={classes.hours}>
      <NativeSelect
        size="xs"
        className={classes.openness}
        aria-label={t('studio.calendar.open', { day })}
        value={openness}
        data={ways.map((value) => ({ value, label: t(`studio.calendar.openness.${value}`) }))}
        onChange={(event) => onWindows(windowsAs(event.currentTarget.value as Openness, windows))}
      />
      {openness === 'hours' && (
        <div className={classes.windows}>
          <Rows
            items={windows}
            onItems={onWindows}
            blank={() => newWindow(windows)}
            most={mostWindows}
            look="line"
            words={{
              add: t('studio.calendar.addWindow', { day }),
              one: String,
              remove: (number) => t('studio.calendar.removeWindow', { day, number }),
              removed: t('studio.rows.removed'),
            }}
          >
            {(window, { at, tools, onItem }) => (
              <>
                {(['from', 'to'] as const).map((end) => (
                  <TimeInput
                    key={end}
                    label={t(`studio.calendar.time.${end}`, { day, number: at + 1 })}
                    value={window[end]}
                    isWrong={faultOf(at) !== undefined}
                    describedBy={`${id}-fault`}
                    onValue={(time) => onItem({ ...window, [end]: time })}
                  />
                ))}
                {tools}
              </>
            )}
          </Rows>
        </div>
      )}
      {fault !== undefined && (
        <p id={`${id}-fault`} className={classes.fault}>
          {fault}
        </p>
      )}
    </div>
  )
}

interface TimeInputProps {
  readonly label: string
  readonly value: string
  readonly isWrong: boolean
  readonly describedBy: string
  readonly onValue: (time: string) => void
}

/** A time of day, typed in any usual way; what it was read as stands there once it is left. */
function TimeInput({ label, value, isWrong, describedBy, onValue }: TimeInputProps) {
  const [typed, setTyped] = useState(value)
  // A copy from another day or a draft stands before what was typed here once.
  const shown = (readTime(typed) ?? typed) === value ? typed : value
  return (
    <input
      className={classes.time}
      aria-label={label}
      aria-invalid={isWrong}
      aria-describedby={isWrong ? describedBy : undefined}
      placeholder="08:00"
      maxLength={8}
      autoComplete="off"
      value={shown}
      onFocus={(event) => event.currentTarget.select()}
      onChange={({ currentTarget: { value: next } }) => {
        setTyped(next)
        onValue(readTime(next) ?? next)
      }}
      onBlur={() => setTyped(value)}
    />
  )
}
