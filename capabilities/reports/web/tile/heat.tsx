import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { paths } from '../../../../web/paths.ts'
import type { Plot } from '../answer/plot-shape.ts'
import { figureText } from '../answer/words.ts'
import type { Words } from '../answer/words.ts'
import classes from './table-view.module.css'

// At more than this share of ink the numbers could not be read any more in one of the themes.
const mostInk = 42

/** Two groups against each other: the more, the darker. A table, so that it is read and reached like one. */
export function Heat({ plot, words }: { plot: Plot; words: Words }) {
  const most = Math.max(1, ...plot.series.flatMap(({ values }) => values.map((each) => each?.value ?? 0)))
  const columns = inOrder(plot, words)
  return (
    <div className={classes.scroll}>
      <table className={classes.heat}>
        <colgroup>
          <col />
          {columns.map(({ name }) => (
            <col key={name} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td aria-hidden />
            {columns.map(({ name }) => (
              <th key={name} scope="col" title={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byTotal(plot).map(([row, { key, text }]) => (
            <tr key={key}>
              <th scope="row" title={text}>
                {text}
              </th>
              {columns.map(({ name, values }) => {
                const cell = values[row]
                const value = cell?.value ?? 0
                const shown = figureText(value, plot.unit, words)
                // The root lets the small ones be told from nothing beside a large one.
                const ink = `${Math.round(mostInk * Math.sqrt(value / most))}%`
                if (value === 0) return <td key={name} />
                return (
                  <td key={name} style={heatOf(ink)} title={`${text}, ${name}: ${shown}`}>
                    {cell?.list ? <Link to={paths.list(words.type.plural, cell.list)}>{shown}</Link> : shown}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const heatOf = (ink: string): CSSProperties => ({ '--heat': ink }) as CSSProperties

/** The places with the most first, each with its place in the series. */
const byTotal = ({ places, series }: Plot): readonly (readonly [number, Plot['places'][number]])[] => {
  const totals = places.map((_, at) => series.reduce((sum, { values }) => sum + (values[at]?.value ?? 0), 0))
  return [...places.entries()].sort(([a], [b]) => (totals[b] ?? 0) - (totals[a] ?? 0))
}

/** Choices and states stand as they are declared, whichever came first in the answer. */
const inOrder = ({ series }: Plot, { type }: Words): Plot['series'] => {
  const group = series[0]?.of?.group
  if (typeof group !== 'string') return series
  const choices = type.fields.find(({ name }) => name === group)?.choices
  const order = choices
    ? Object.keys(choices)
    : group === 'state'
      ? type.states.map(({ name }) => name)
      : null
  if (!order) return series
  return series.toSorted((a, b) => rank(order, a.of?.raw) - rank(order, b.of?.raw))
}

const rank = (order: readonly string[], raw: unknown): number => {
  const at = order.indexOf(String(raw))
  return at === -1 ? order.length : at
}
