import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Tile } from '#contract/api/dashboard.ts'
import { Chart } from '../../../../web/kit/chart/chart.tsx'
import type { ChartPlace } from '../../../../web/kit/chart/chart.tsx'
import type { ChartInks } from '../../../../web/kit/chart/chart-inks.ts'
import { paths } from '../../../../web/paths.ts'
import type { Plot } from '../answer/plot-shape.ts'
import { figureText } from '../answer/words.ts'
import type { Words } from '../answer/words.ts'
import { chartOption, isUprightPlot } from './chart-option.ts'

/** Bars, lines and areas; each place opens the list behind it. */
export function ChartView({ tile, plot, words }: { tile: Tile; plot: Plot; words: Words }) {
  const navigate = useNavigate()
  const option = useCallback((inks: ChartInks) => chartOption(tile, plot, words, inks), [tile, plot, words])
  const places = useMemo(() => placesOf(plot, words), [plot, words])
  const open = (address: string, inNewTab: boolean): void => {
    if (inNewTab) window.open(address, '_blank', 'noopener')
    else void navigate({ href: address })
  }
  return (
    <Chart
      label={tile.title}
      option={option}
      places={places}
      isUpright={isUprightPlot(tile, plot)}
      onOpen={open}
    />
  )
}

const placesOf = (plot: Plot, words: Words): readonly ChartPlace[] =>
  plot.places.map(({ text }, at) => ({
    text: `${text}: ${plot.series
      .map(({ name, values }) => `${name} ${figureText(values[at]?.value ?? null, plot.unit, words)}`)
      .join(', ')}`,
    addresses: plot.series.map(({ values }) => {
      const list = values[at]?.list
      return list ? paths.list(words.type.plural, list) : null
    }),
  }))
