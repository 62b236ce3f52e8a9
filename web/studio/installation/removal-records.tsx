import { Link } from '@tanstack/react-router'
import type { Demonstration } from '../../api/installation.ts'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import type { T } from '../../i18n/i18n.ts'
import { Code } from '../../kit/marks/code.tsx'
import { paths } from '../../paths.ts'
import classes from './installation.module.css'

type Named = Demonstration['worked'][number] & Partial<Demonstration['stays'][number]>

const mostShown = 200

/** Records by name, each leading to its page, and why it stays where that is told. */
export function RemovalRecords({ records, label }: { records: readonly Named[]; label: string }) {
  const t = useT()
  const types = useTypes()
  return (
    <ul className={classes.records} aria-label={label}>
      {records.slice(0, mostShown).map((record) => {
        const type = types.find((each) => each.name === record.type)
        return (
          <li key={record.id}>
            <Code dim>{record.number}</Code>{' '}
            {type && record.title !== '' ? (
              <Link to={paths.record(type.plural, record.number)}>{record.title}</Link>
            ) : (
              record.title || t('installation.demo.hidden')
            )}
            {record.why && <span className={classes.why}> · {reasonOf(t, record)}</span>}
          </li>
        )
      })}
      {records.length > mostShown && (
        <li>{t('installation.demo.more', { count: records.length - mostShown })}</li>
      )}
    </ul>
  )
}

const reasonOf = (t: T, { why, by, count = 0 }: Named): string => {
  if (why === 'tried' || why === 'changed') return t(`installation.demo.why.${why}`)
  const needed = by ?? ''
  return count > 1
    ? t('installation.demo.why.neededByMany', { by: needed, count: count - 1 })
    : t('installation.demo.why.needed', { by: needed })
}
