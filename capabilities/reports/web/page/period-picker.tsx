import { Popover, TextInput } from '@mantine/core'
import { IconCalendar, IconCalendarCog } from '@tabler/icons-react'
import { useState } from 'react'
import type { T } from '../../../../web/i18n/i18n.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { dayText } from '../../../../web/kit/marks/format.ts'
import { Button } from '../../../../web/kit/overlay/button.tsx'
import { Menu, MenuDivider, MenuItem } from '../../../../web/kit/overlay/menu.tsx'
import { useReader } from '../../../../web/kit/reader.ts'
import type { Reader } from '../../../../web/kit/reader.ts'
import { lastDays } from '../question/period.ts'
import type { PeriodAddress } from '../question/period.ts'
import classes from './dashboard.module.css'

interface PeriodPickerProps {
  readonly address: PeriodAddress
  readonly onChange: (next: PeriodAddress) => void
}

const nothing: PeriodAddress = { last: undefined, from: undefined, to: undefined }

/** The period of the whole dashboard: the last days, or from one day to another. */
export function PeriodPicker({ address, onChange }: PeriodPickerProps) {
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
          <PeriodMenu address={address} onChange={onChange} onOwn={() => setOwn(true)} />
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

/** The last days to choose from, and the way to days of one's own. */
function PeriodMenu({ address, onChange, onOwn }: PeriodPickerProps & { onOwn: () => void }) {
  const t = useT()
  const reader = useReader()
  const { last, from, to } = address
  const isAll = (last ?? from ?? to) === undefined
  return (
    <Menu
      width={260}
      align="start"
      button={(trigger) => (
        <Button {...trigger} size="small" icon={<IconCalendar size={15} stroke={1.7} aria-hidden />}>
          <span className="visually-hidden">{t('reports.period.label')} </span>
          {periodText(address, t, reader)}
        </Button>
      )}
      foot={<p className={classes.periodHelp}>{t('reports.period.help')}</p>}
    >
      {[undefined, ...lastDays.map(String)].map((days) => (
        <MenuItem
          key={days ?? ''}
          checked={days === last && (days !== undefined || isAll)}
          onSelect={() => onChange({ ...nothing, last: days })}
        >
          {days === undefined ? t('reports.period.all') : t('reports.period.last', { count: Number(days) })}
        </MenuItem>
      ))}
      <MenuDivider />
      <MenuItem icon={<IconCalendarCog size={16} stroke={1.6} aria-hidden />} onSelect={onOwn}>
        {t('reports.period.own')}
      </MenuItem>
    </Menu>
  )
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

const periodText = ({ last, from, to }: PeriodAddress, t: T, reader: Reader): string => {
  if (last) return t('reports.period.last', { count: Number(last) })
  if (from && to) return t('reports.period.between', { from: dayText(from, reader), to: dayText(to, reader) })
  if (from) return t('reports.period.since', { from: dayText(from, reader) })
  return to ? t('reports.period.until', { to: dayText(to, reader) }) : t('reports.period.all')
}
