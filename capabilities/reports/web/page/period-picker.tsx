import { Popover, TextInput } from '@mantine/core'
import { IconCalendar, IconCalendarCog } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '../../../../web/i18n/i18n.ts'
import { Button } from '../../../../web/kit/overlay/button.tsx'
import { Menu, MenuDivider, MenuItem } from '../../../../web/kit/overlay/menu.tsx'
import { useReader } from '../../../../web/kit/reader.ts'
import { yearsOf } from '../question/months.ts'
import { allOfTheTime, isAnyPeriod, lastDays } from '../question/period.ts'
import type { PeriodAddress } from '../question/period.ts'
import classes from './dashboard.module.css'
import { periodWords } from './period-words.ts'
import type { ShownPeriod } from './use-period.ts'

interface PeriodPickerProps {
  readonly address: PeriodAddress
  readonly shown: ShownPeriod
  readonly onChange: (next: PeriodAddress) => void
}

const nothing: PeriodAddress = { last: undefined, from: undefined, to: undefined }

/** The period of the whole dashboard: the last days, or from one day to another. */
export function PeriodPicker({ address, shown, onChange }: PeriodPickerProps) {
  const t = useT()
  const [isOwn, setOwn] = useState(false)
  return (
    <Popover
      opened={isOwn}
      onChange={setOwn}
      position="bottom-start"
      width={300}
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <span>
          <PeriodMenu address={address} shown={shown} onChange={onChange} onOwn={() => setOwn(true)} />
        </span>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={t('reports.period.own')}>
        <OwnPeriod
          address={address}
          onApply={(from, to) => {
            setOwn(false)
            onChange({ last: undefined, from, to })
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

/** Where the records are, the years that have some, the last days, and the way to days of one's own. */
function PeriodMenu({ address, shown, onChange, onOwn }: PeriodPickerProps & { onOwn: () => void }) {
  const t = useT()
  const reader = useReader()
  const { withRecords, months } = shown
  const isAll = (withRecords.from ?? withRecords.to) === null
  const entries: readonly Entry[] = [
    ...(isAll
      ? []
      : [
          {
            text: t('reports.period.withRecords', { period: periodWords(withRecords, t, reader) }),
            to: nothing,
          },
        ]),
    // Where all of the time is what a dashboard begins with, the address needs not say so.
    { text: t('reports.period.all'), to: isAll ? nothing : { ...nothing, last: allOfTheTime } },
    ...yearsOf(months)
      .slice(0, mostYears)
      .map(({ year }) => ({ text: year, to: { ...nothing, from: `${year}-01-01`, to: `${year}-12-31` } })),
    ...lastDays.map((days) => ({
      text: t('reports.period.last', { count: days }),
      to: { ...nothing, last: String(days) },
    })),
  ]
  const chosen = isAll && address.last === allOfTheTime ? nothing : address
  return (
    <Menu
      width={280}
      align="start"
      button={(trigger) => (
        <Button {...trigger} size="small" icon={<IconCalendar size={15} stroke={1.7} aria-hidden />}>
          <span className="visually-hidden">{t('reports.period.label')} </span>
          <span className={classes.periodText}>
            <PeriodText address={address} shown={shown} />
          </span>
        </Button>
      )}
      foot={<p className={classes.periodHelp}>{t('reports.period.help')}</p>}
    >
      {entries.map(({ text, to }) => (
        <MenuItem key={text} checked={isSame(to, chosen)} onSelect={() => onChange(to)}>
          {text}
        </MenuItem>
      ))}
      <MenuDivider />
      <MenuItem icon={<IconCalendarCog size={16} stroke={1.6} aria-hidden />} onSelect={onOwn}>
        {t('reports.period.own')}
      </MenuItem>
    </Menu>
  )
}

interface Entry {
  readonly text: string
  readonly to: PeriodAddress
}

const mostYears = 8

const isSame = (a: PeriodAddress, b: PeriodAddress): boolean =>
  a.last === b.last && a.from === b.from && a.to === b.to

function PeriodText({ address, shown }: Pick<PeriodPickerProps, 'address' | 'shown'>) {
  const t = useT()
  const reader = useReader()
  const { last } = address
  if (last !== undefined && Number(last) > 0) return t('reports.period.last', { count: Number(last) })
  if (shown.period === null && !isAnyPeriod(address)) return t('kit.loading')
  return periodWords(shown.period ?? { from: null, to: null }, t, reader)
}

function OwnPeriod({
  address,
  onApply,
}: {
  address: PeriodAddress
  onApply: (from: string | undefined, to: string | undefined) => void
}) {
  const t = useT()
  const [from, setFrom] = useState(address.from ?? '')
  const [to, setTo] = useState(address.to ?? '')
  const isWrong = from !== '' && to !== '' && from > to
  return (
    <form
      className={classes.picker}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isWrong) onApply(from || undefined, to || undefined)
      }}
    >
      <div className={classes.days}>
        <TextInput
          type="date"
          label={t('reports.period.from')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('reports.period.to')}
          value={to}
          error={isWrong ? t('reports.period.wrong') : undefined}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </div>
      <Button type="submit" kind="primary" size="small">
        {t('reports.period.apply')}
      </Button>
    </form>
  )
}
