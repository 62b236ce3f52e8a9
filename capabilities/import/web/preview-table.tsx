import type { TypeMeta } from '#contract/api/meta.ts'
import { useTypeByName } from '../../../web/api/use-meta.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { Code } from '../../../web/kit/marks/code.tsx'
import { numberText, shortTime } from '../../../web/kit/marks/format.ts'
import { StatePill } from '../../../web/kit/marks/state-pill.tsx'
import { useReader } from '../../../web/kit/reader.ts'
import type { Preview, PreviewRow } from './imports.ts'
import classes from './import.module.css'

const shownChanges = 6

/** What the first rows would become. */
export function PreviewTable({ preview, typeName }: { preview: Preview; typeName: string }) {
  const t = useT()
  const reader = useReader()
  const type = useTypeByName(typeName)
  return (
    <>
      <p className={classes.lines}>
        {t('imports.preview.help', {
          rows: numberText(preview.rows, reader),
          records: numberText(preview.records, reader),
        })}
      </p>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.number}>
                {t('imports.preview.line')}
              </th>
              <th scope="col">{t('imports.preview.key')}</th>
              <th scope="col">{t('imports.preview.outcome')}</th>
              <th scope="col">{t('imports.preview.state')}</th>
              <th scope="col">{t('imports.preview.at')}</th>
              <th scope="col">{t('imports.preview.changes')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.first.map((row, at) => (
              <Row key={`${row.line}/${at}`} row={row} type={type} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Row({ row, type }: { row: PreviewRow; type: TypeMeta | undefined }) {
  const t = useT()
  const reader = useReader()
  const state = type?.states.find(({ name }) => name === row.state)
  return (
    <tr data-refused={row.outcome === 'refused' || undefined}>
      <td className={classes.number}>{row.line}</td>
      <td className={classes.nowrap}>{row.key !== null && <Code>{row.key}</Code>}</td>
      <td className={classes.nowrap}>{t(`imports.preview.${row.outcome}`)}</td>
      <td>{state && <StatePill stateClass={state.class} label={state.label} />}</td>
      <td className={classes.nowrap}>
        {row.at !== null && shortTime(row.at, reader)}
        {row.by !== null && <div className={classes.dim}>{row.by}</div>}
      </td>
      <td>{row.problem ? row.problem.message : <Changes row={row} type={type} />}</td>
    </tr>
  )
}

function Changes({ row, type }: { row: PreviewRow; type: TypeMeta | undefined }) {
  const t = useT()
  const changes = Object.entries(row.changes)
  const rest = changes.length - shownChanges
  const label = (name: string): string => type?.fields.find((field) => field.name === name)?.label ?? name
  return (
    <dl className={classes.changes}>
      {changes.slice(0, shownChanges).map(([name, [before, after]]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{label(name)}</dt>
          <dd>
            {before !== null && <s className={classes.dim}>{before}</s>} {after ?? t('kit.noValue')}
          </dd>
        </div>
      ))}
      {rest > 0 && <dd className={classes.dim}>{t('imports.preview.more', { count: rest })}</dd>}
    </dl>
  )
}
