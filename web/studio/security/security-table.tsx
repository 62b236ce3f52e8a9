import { Link } from '@tanstack/react-router'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { SecurityPage } from './security-log.ts'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import type { T } from '../../i18n/i18n.ts'
import { listed } from '../../i18n/language.ts'
import { shortTime } from '../../kit/marks/format.ts'
import { useReader } from '../../kit/reader.ts'
import { paths } from '../../paths.ts'
import classes from './security.module.css'

type Line = SecurityPage['data'][number]
type Refs = SecurityPage['refs']

interface SecurityTableProps {
  readonly lines: readonly Line[]
  readonly refs: Refs
}

/** The latest first: when, who, what, and from where. */
export function SecurityTable({ lines, refs }: SecurityTableProps) {
  const t = useT()
  const reader = useReader()
  const types = useTypes()
  return (
    <div className={classes.scroll} role="region" aria-label={t('studio.security.title')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            {(['when', 'who', 'what', 'from'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`studio.security.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td className={classes.when}>
                <time dateTime={line.at}>{shortTime(line.at, reader)}</time>
              </td>
              <td>
                {line.person === null ? t('studio.security.nobody') : (refs[line.person]?.title ?? '—')}
              </td>
              <td>
                <What t={t} line={line} refs={refs} types={types} />
              </td>
              <td className={classes.from} title={line.userAgent ?? undefined}>
                {line.address}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface WhatProps {
  readonly t: T
  readonly line: Line
  readonly refs: Refs
  readonly types: readonly TypeMeta[]
}

function What({ t, line, refs, types }: WhatProps) {
  const { record, change, details } = line
  if (!record || !change) {
    const how = ['by', 'provider', 'code'].flatMap((name) => {
      const value = details?.[name]
      return typeof value === 'string' ? [value] : []
    })
    return (
      <>
        {t(`studio.security.kind.${line.kind as 'signed-in'}`)}
        {how.length > 0 && <span className={classes.dim}> · {how.join(', ')}</span>}
      </>
    )
  }
  const type = types.find(({ name }) => name === record.type)
  const label = refs[record.id]
  const name = label ? `${label.number} ${label.title}` : (type?.label ?? record.type)
  const fields = change.fields.map(
    (field) => type?.fields.find((each) => each.name === field)?.label ?? field,
  )
  const said = t(`studio.security.change.${change.kind as 'created'}`, {
    record: name,
    fields: listed(fields, 'conjunction'),
    step: type?.transitions.find((each) => each.name === change.transition)?.label ?? change.transition ?? '',
  })
  return type && label ? <Link to={paths.record(type.plural, label.number)}>{said}</Link> : said
}
