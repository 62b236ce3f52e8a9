import { operations } from '#contract/access.ts'
import type { AccessCell, AccessMatrix } from '../../api/access-matrix.ts'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import classes from './access.module.css'

interface MatrixTableProps {
  readonly matrix: AccessMatrix
  readonly role: string
  readonly isProvider: boolean
}

/** One row for each type: yes, no, or the rules on which it depends. */
export function MatrixTable({ matrix, role, isProvider }: MatrixTableProps) {
  const t = useT()
  const known = useTypes()
  const cells = matrix.cells.filter((cell) => cell.role === role && cell.provider === isProvider)
  const title = matrix.roles.find(({ key }) => key === role)?.title ?? role
  const name = t('studio.access.matrix', { role: title })
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
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
            return (
              <tr key={type}>
                <th scope="row">{known.find(({ name }) => name === type)?.label ?? label}</th>
                {operations.map((operation) => (
                  <td key={operation}>
                    <Cell cell={own.find((cell) => cell.operation === operation)} />
                  </td>
                ))}
                <td>
                  <Steps cells={own.filter((cell) => cell.operation.startsWith('transition:'))} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ cell }: { cell: AccessCell | undefined }) {
  const t = useT()
  if (!cell) return null
  const word = t(`studio.access.verdicts.${cell.verdict}`)
  if (cell.rules.length === 0) return <span data-verdict={cell.verdict}>{word}</span>
  return (
    <details>
      <summary aria-label={`${word}: ${t('studio.access.rulesOf', { operation: cell.operation })}`}>
        {word}
      </summary>
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

/** Steps that may be taken at all, with their rules where there are any left. */
function Steps({ cells }: { cells: readonly AccessCell[] }) {
  const possible = cells.filter(({ verdict }) => verdict !== 'never')
  if (possible.length === 0) return null
  return (
    <ul className={classes.rules}>
      {possible.map((cell) => (
        <li key={cell.operation}>
          {cell.operation.replace('transition:', '')}: <Cell cell={cell} />
        </li>
      ))}
    </ul>
  )
}
