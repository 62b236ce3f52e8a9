import { operations } from '#contract/access.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { AccessCell, AccessMatrix } from '../../api/access-matrix.ts'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import classes from './access.module.css'

interface MatrixTableProps {
  readonly matrix: AccessMatrix
  readonly role: string
  readonly isProvider: boolean
}

/** One row for each type: yes, no, or the rules on which it depends. On a phone a row is a block of its own. */
export function MatrixTable({ matrix, role, isProvider }: MatrixTableProps) {
  const t = useT()
  const known = useTypes()
  const cells = matrix.cells.filter((cell) => cell.role === role && cell.provider === isProvider)
  const title = matrix.roles.find(({ key }) => key === role)?.title ?? role
  const name = t('studio.access.matrix', { role: title })
  return (
    <div className={classes.scroll}>
      <table className={`${classes.table} ${classes.matrix}`}>
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t('studio.access.type')}</th>
            {operations.map((operation) => (
              <th scope="col" key={operation}>
                {t(`studio.operations.${operation}`)}
              </th>
            ))}
            <th scope="col">{t('studio.access.steps')}</th>
          </tr>
        </thead>
        <tbody>
          {matrix.types.map(({ name: type, label }) => {
            const own = cells.filter((cell) => cell.type === type)
            const meta = known.find(({ name }) => name === type)
            return (
              <tr key={type}>
                <th scope="row">{meta?.label ?? label}</th>
                {operations.map((operation) => (
                  <td key={operation}>
                    <span className={classes.inBlock} aria-hidden>
                      {t(`studio.operations.${operation}`)}
                    </span>
                    <Cell
                      cell={own.find((cell) => cell.operation === operation)}
                      label={t(`studio.operations.${operation}`)}
                    />
                  </td>
                ))}
                <td className={classes.steps}>
                  <Steps
                    type={meta?.label ?? label}
                    cells={own.filter((cell) => cell.operation.startsWith('transition:'))}
                    steps={meta?.transitions ?? []}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** `label`: what it is about, for whoever hears the table. */
function Cell({ cell, label }: { cell: AccessCell | undefined; label: string }) {
  const t = useT()
  if (!cell) return null
  const word = t(`studio.access.verdicts.${cell.verdict}`)
  if (cell.rules.length === 0) return <span data-verdict={cell.verdict}>{word}</span>
  return (
    <details>
      <summary aria-label={`${word}: ${t('studio.access.rulesOf', { operation: label })}`}>{word}</summary>
      <ul className={classes.rules}>
        {cell.rules.map(({ source, rule }) => (
          <li key={`${source} ${rule}`}>
            {source}: <code>{rule}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}

interface StepsProps {
  readonly type: string
  readonly cells: readonly AccessCell[]
  readonly steps: TypeMeta['transitions']
}

/** How many steps may be taken at all; behind it which, with their rules where there are any left. */
function Steps({ type, cells, steps }: StepsProps) {
  const t = useT()
  const labelOf = ({ operation }: AccessCell): string => {
    const step = operation.replace('transition:', '')
    return steps.find(({ name }) => name === step)?.label ?? step
  }
  const possible = cells.filter(({ verdict }) => verdict !== 'never')
  if (possible.length === 0) return null
  return (
    <details>
      <summary aria-label={t('studio.access.stepsOf', { count: possible.length, type: type })}>
        {t('studio.access.stepsCount', { count: possible.length })}
      </summary>
      <ul className={classes.rules}>
        {possible.map((cell) => (
          <li key={cell.operation}>
            {labelOf(cell)}: <Cell cell={cell} label={labelOf(cell)} />
          </li>
        ))}
      </ul>
    </details>
  )
}
