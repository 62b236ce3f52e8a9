import { Box } from '@mantine/core'
import { Fragment } from 'react'
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
      <Box className={classes.scroll} tabIndex={0} role="region" aria-label={t('imports.preview.title')}>
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
      </Box>
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
  const reader = useReader()
  const changes = Object.entries(row.changes)
  const rest = changes.length - shownChanges
  return (
    <div className={classes.changes}>
      {changes.slice(0, shownChanges).map(([name, [before, after]]) => {
        const field = type?.fields.find((each) => each.name === name)
        const read = (text: string): string =>
          field?.kind === 'datetime' ? shortTime(text, reader) : (field?.choices?.[text] ?? text)
        return (
          <Fragment key={name}>
            <span className={classes.dim}>{field?.label ?? name}</span>
            <span>
              {before !== null && <s className={classes.dim}>{read(before)}</s>}{' '}
              {after === null ? t('kit.noValue') : read(after)}
            </span>
          </Fragment>
        )
      })}
      {rest > 0 && <span className={classes.dim}>{t('imports.preview.more', { count: rest })}</span>}
    </div>
  )
}
