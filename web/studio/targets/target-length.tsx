import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { recordsKey } from '../../api/queries.ts'
import { listRecords } from '../../api/records.ts'
import { useT } from '../../i18n/i18n.ts'
import { Segments } from '../../kit/form/segments.tsx'
import { paths } from '../../paths.ts'
import { readDuration, writeDuration } from '../../record/fields/typing/duration-text.ts'
import { RulesToRead } from '../decision-table/decision-table-field.tsx'
import { FeelLine } from './feel-line.tsx'
import { lengthOf, lengthText, type Length } from './target-shape.ts'
import classes from './targets.module.css'

interface LengthProps {
  /** FEEL of a duration. */
  readonly text: string
  readonly appliesTo: string
  readonly type: TypeMeta | undefined
  readonly fault: string | undefined
  readonly onText: (text: string) => void
}

const ways = ['time', 'table', 'rule'] as const

/** How long a target may take: one time for all, by a decision table, or by any rule. */
export function TargetLength({ text, appliesTo, type, fault, onText }: LengthProps) {
  const t = useT()
  const found = lengthOf(text)
  // What was chosen stays, also while what is typed is no time yet.
  const [way, setWay] = useState<Length['by']>(found.by)
  const choose = (next: Length['by']): void => {
    setWay(next)
    if (next === 'time' && found.by !== 'time') onText(lengthText({ by: 'time', iso: 'PT8H' }))
    if (next === 'table' && found.by !== 'table') onText(lengthText({ by: 'table', key: '' }))
  }
  return (
    <div className={classes.length}>
      <span className={classes.caption}>{t('studio.targets.length')}</span>
      <Segments
        label={t('studio.targets.length')}
        value={way}
        choices={ways.map((value) => ({ value, label: t(`studio.targets.by.${value}`) }))}
        onChange={choose}
      />
      {way === 'time' && found.by === 'time' && <TimeInput iso={found.iso} onText={onText} />}
      {way === 'table' && found.by === 'table' && (
        <TableChoice chosen={found.key} appliesTo={appliesTo} onText={onText} />
      )}
      {(way === 'rule' || way !== found.by) && (
        <FeelLine label={t('studio.targets.rule')} type={type} value={text} fault={fault} onValue={onText} />
      )}
      {way !== 'rule' && way === found.by && fault !== undefined && <p className={classes.fault}>{fault}</p>}
    </div>
  )
}

function TimeInput({ iso, onText }: { iso: string; onText: (text: string) => void }) {
  const t = useT()
  const [typed, setTyped] = useState(() => writeDuration(iso))
  return (
    <TextInput
      size="xs"
      aria-label={t('studio.targets.time')}
      placeholder="4h 30m"
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value)
        onText(lengthText({ by: 'time', iso: readDuration(value).replaceAll('"', '') }))
      }}
    />
  )
}

const mostTables = 200

/** A decision table for the type of the records; its rules stand below, to be changed on its own page. */
function TableChoice({
  chosen,
  appliesTo,
  onText,
}: {
  chosen: string
  appliesTo: string
  onText: (text: string) => void
}) {
  const t = useT()
  const filter = `appliesTo = ${JSON.stringify(appliesTo)}`
  const { data } = useQuery({
    queryKey: [...recordsKey('decision-tables'), 'list', 'for', appliesTo],
    queryFn: ({ signal }) =>
      listRecords('decision-tables', { filter, sort: 'title', limit: mostTables }, signal),
  })
  const tables = data?.data ?? []
  const table = tables.find((each) => each['key'] === chosen)
  const choices = tables.map((each) => ({ value: String(each['key']), label: String(each['title']) }))
  const isKnown = choices.some(({ value }) => value === chosen)
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t('studio.targets.table')}
        value={chosen}
        data={[
          ...(isKnown ? [] : [{ value: chosen, label: chosen || t('studio.targets.choose') }]),
          ...choices,
        ]}
        onChange={({ currentTarget: { value } }) => onText(lengthText({ by: 'table', key: value }))}
      />
      {table && (
        <>
          <RulesToRead value={table['table']} />
          <Link to={paths.record('decision-tables', table.number)} target="_blank">
            {t('studio.targets.openTable')}
          </Link>
        </>
      )}
      {!table && (
        <Link to={paths.create('decision-tables', { appliesTo })} target="_blank">
          {t('studio.targets.newTable')}
        </Link>
      )}
    </>
  )
}
