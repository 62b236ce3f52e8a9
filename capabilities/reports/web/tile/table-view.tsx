import { Link } from '@tanstack/react-router'
import { paths } from '../../../../web/paths.ts'
import type { Table, TableCell } from '../answer/table.ts'
import classes from './table-view.module.css'

/** The figures of a tile as a table; each row and figure opens the list behind it. */
export function TableView({ table, plural }: { table: Table; plural: string }) {
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            {table.heads.map(({ text, isNumber }, at) => (
              <th key={at} scope="col" className={isNumber ? classes.number : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, at) => (
                <td key={at} className={table.heads[at]?.isNumber ? classes.number : undefined}>
                  <Opening cell={cell} plural={plural} isReached={at === 0} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** With Tab the first cell of a row is reached; the others open the same or are there for the pointer. */
function Opening({ cell, plural, isReached }: { cell: TableCell; plural: string; isReached: boolean }) {
  if (cell.list === null) return <>{cell.text}</>
  return (
    <Link to={paths.list(plural, cell.list)} tabIndex={isReached ? undefined : -1}>
      {cell.text}
    </Link>
  )
}
