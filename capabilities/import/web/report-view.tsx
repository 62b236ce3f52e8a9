import { madeWords } from '#contract/api/made-words.ts'
import { useTypeByName, useTypes } from '../../../web/api/use-meta.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { numberText } from '../../../web/kit/marks/format.ts'
import { useReader } from '../../../web/kit/reader.ts'
import { kindWords } from './kind-words.ts'
import type { Counted, ImportReport } from '../run/report.ts'
import classes from './import.module.css'

/** What came of all rows: the sum that must come out even, what was made, what was refused, what was odd. */
export function ReportView({ report, typeName }: { report: ImportReport; typeName: string }) {
  const t = useT()
  const reader = useReader()
  const made = useMade(report)
  const text = (value: number): string => numberText(value, reader)
  const { read, applied, refused, unchanged, known, created, changed, reasons, quirks } = report
  return (
    <div>
      <p className={classes.sum}>
        {t('imports.report.sum', {
          read: text(read),
          applied: text(applied),
          refused: text(refused),
          unchanged: text(unchanged),
        })}
      </p>
      <p className={classes.lines}>
        {t('imports.report.records', { created: text(created), changed: text(changed) })}
        {'. '}
        {made !== '' && t('imports.report.made', { list: made })}
        {known > 0 && ` ${t('imports.report.known', { count: known })}`}
      </p>
      {Object.keys(reasons).length > 0 && (
        <Kinds title={t('imports.report.reasons')} kinds={reasons} typeName={typeName} />
      )}
      {Object.keys(quirks).length > 0 ? (
        <Kinds title={t('imports.report.quirks')} kinds={quirks} typeName={typeName} />
      ) : (
        refused === 0 && <p className={classes.dim}>{t('imports.report.noQuirks')}</p>
      )}
    </div>
  )
}

/** The kinds of records that were made for cells: `1,397 people, 61 teams`. */
export const useMade = ({ made }: Pick<ImportReport, 'made'>): string => {
  const types = useTypes()
  const reader = useReader()
  return madeWords(
    made,
    (name) => types.find((each) => each.name === name),
    (count) => numberText(count, reader),
  ).join(', ')
}

interface KindsProps {
  readonly title: string
  readonly kinds: Readonly<Record<string, Counted>>
  readonly typeName: string
}

function Kinds({ title, kinds, typeName }: KindsProps) {
  const t = useT()
  const fields = useTypeByName(typeName)?.fields ?? []
  const reader = useReader()
  const ordered = Object.entries(kinds).sort(([, a], [, b]) => b.count - a.count)
  return (
    <div className={classes.part}>
      <h3>{title}</h3>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.number}>
                {t('imports.report.count')}
              </th>
              <th scope="col">{t('imports.report.kind')}</th>
              <th scope="col">{t('imports.report.examples')}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.map(([kind, { count, examples }]) => (
              <tr key={kind}>
                <td className={classes.number}>{numberText(count, reader)}</td>
                <td>{kindWords(kind, fields, t)}</td>
                <td>
                  {examples.slice(0, 3).map(({ line, detail }) => (
                    <div key={line}>
                      {t('imports.report.example', { line: numberText(line, reader), detail })}
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
