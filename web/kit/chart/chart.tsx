import { useComputedColorScheme } from '@mantine/core'
import type { EChartsCoreOption } from 'echarts/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { useContrast } from '../theme/use-contrast.ts'
import { chartInks } from './chart-inks.ts'
import type { ChartInks } from './chart-inks.ts'
import { ChartBones } from './chart-bones.tsx'
import classes from './chart.module.css'
import type { DrawnChart } from './load-echarts.ts'

/** One place on the chart's axis: what is said of it, and the address behind each series there. */
export interface ChartPlace {
  readonly text: string
  readonly addresses: readonly (string | null)[]
}

interface ChartProps {
  /** What the chart is of: its name for those who can't see it. */
  readonly label: string
  /** Must be stable between renders (useMemo, useCallback). */
  readonly option: (inks: ChartInks) => EChartsCoreOption
  readonly places: readonly ChartPlace[]
  /** The places stand one below the other. */
  readonly isUpright?: boolean
  readonly onOpen: (address: string, inNewTab: boolean) => void
}

/** Loads what charts are drawn with: for whoever knows that one will be, before what it shows has come. */
export const loadDrawing = () => import('./load-echarts.ts')

/**
 * A chart of the one theme. With the keyboard it is a slider over its places: arrows move, Home and End go to the ends,
 * up and down change the series, Enter opens.
 */
export function Chart({ label, option, places, isUpright = false, onOpen }: ChartProps) {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const isHighContrast = useContrast()
  const inks = useMemo(() => chartInks(scheme, isHighContrast), [scheme, isHighContrast])
  const box = useRef<HTMLDivElement>(null)
  const chart = useDrawnChart(box, inks)
  const [at, setAt] = useState(0)
  const [series, setSeries] = useState(0)
  const place = places[Math.min(at, places.length - 1)]
  usePointer(chart, { places, isUpright, onOpen })
  useEffect(() => {
    chart?.setOption({ animation: false, ...option(inks) }, { notMerge: true })
  }, [chart, option, inks])

  const show = (next: number, ofSeries: number): void => {
    setAt(next)
    setSeries(ofSeries)
    chart?.dispatchAction({ type: 'showTip', seriesIndex: ofSeries, dataIndex: next })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const { ctrlKey, metaKey } = event
    const move = movesOf({ at, series, last: places.length - 1, place, isUpright }, show, {
      hide: () => chart?.dispatchAction({ type: 'hideTip' }),
      open: (address) => onOpen(address, ctrlKey || metaKey),
    })[event.key]
    if (!move) return
    if (event.key !== 'Escape') event.preventDefault()
    move()
  }
  return (
    <div className={classes.whole} data-chart={chart ? 'drawn' : 'coming'}>
      {!chart && <ChartBones />}
      <div ref={box} className={classes.drawing} aria-hidden />
      <div
        className={classes.cursor}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(places.length - 1, 0)}
        aria-valuenow={at}
        aria-valuetext={place?.text ?? ''}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && show(at, series)}
        onBlur={() => chart?.dispatchAction({ type: 'hideTip' })}
      />
    </div>
  )
}

/** Where the keyboard stands on a chart. */
interface Standing {
  readonly at: number
  readonly series: number
  /** The last place's. */
  readonly last: number
  readonly place: ChartPlace | undefined
  readonly isUpright: boolean
}

interface TipActs {
  readonly hide: () => void
  readonly open: (address: string) => void
}

/** What each key does from there. */
const movesOf = (
  { at, series, last, place, isUpright }: Standing,
  show: (next: number, ofSeries: number) => void,
  { hide, open }: TipActs,
): Readonly<Record<string, () => void>> => {
  const count = place?.addresses.length ?? 1
  return {
    ArrowRight: () => show(Math.min(at + 1, last), series),
    ArrowLeft: () => show(Math.max(at - 1, 0), series),
    PageDown: () => show(Math.min(at + 10, last), series),
    PageUp: () => show(Math.max(at - 10, 0), series),
    Home: () => show(0, series),
    End: () => show(last, series),
    ArrowDown: () => show(isUpright ? Math.min(at + 1, last) : at, isUpright ? series : (series + 1) % count),
    ArrowUp: () =>
      show(isUpright ? Math.max(at - 1, 0) : at, isUpright ? series : (series + count - 1) % count),
    Escape: hide,
    Enter: () => {
      const address = place?.addresses[series]
      if (address) open(address)
    },
  }
}

/** Draws into the box, again when the theme changes, and follows its size, in print too. */
const useDrawnChart = (box: RefObject<HTMLDivElement | null>, inks: ChartInks): DrawnChart | null => {
  const [chart, setChart] = useState<DrawnChart | null>(null)
  useEffect(() => {
    let drawn: DrawnChart | null = null
    let isGone = false
    const resize = (): void => drawn?.resize()
    const sizes = new ResizeObserver(resize)
    const print = window.matchMedia('print')
    void loadDrawing().then(({ drawChart }) => {
      if (isGone || !box.current) return
      drawn = drawChart(box.current, inks)
      sizes.observe(box.current)
      print.addEventListener('change', resize)
      setChart(drawn)
    })
    return () => {
      isGone = true
      sizes.disconnect()
      print.removeEventListener('change', resize)
      drawn?.dispose()
      setChart(null)
    }
  }, [box, inks])
  return chart
}

interface Pointed {
  readonly places: readonly ChartPlace[]
  readonly isUpright: boolean
  readonly onOpen: (address: string, inNewTab: boolean) => void
}

interface Clicked {
  readonly offsetX: number
  readonly offsetY: number
  readonly event?: unknown
}

/** Opens what is clicked, anywhere above a place since lines are too thin to hit; of several series the nearest. */
const usePointer = (chart: DrawnChart | null, pointed: Pointed): void => {
  const latest = useRef(pointed)
  useEffect(() => {
    latest.current = pointed
  })
  useEffect(() => {
    if (!chart) return undefined
    const onClick = (params: unknown): void => {
      const { offsetX, offsetY, event } = params as Clicked
      const { places, isUpright, onOpen } = latest.current
      if (!chart.containPixel('grid', [offsetX, offsetY])) return
      const [x = 0, y = 0] = chart.convertFromPixel('grid', [offsetX, offsetY])
      const index = Math.round(isUpright ? y : x)
      const series = nearestSeries(chart, index, isUpright ? x : y)
      const address = places[index]?.addresses[series] ?? places[index]?.addresses.find(Boolean)
      const { ctrlKey, metaKey } = (event ?? {}) as Partial<MouseEvent>
      if (address) onOpen(address, ctrlKey === true || metaKey === true)
    }
    const onMove = (params: unknown): void => {
      const { offsetX, offsetY } = params as Clicked
      chart.getZr().setCursorStyle(chart.containPixel('grid', [offsetX, offsetY]) ? 'pointer' : 'default')
    }
    const surface = chart.getZr()
    surface.on('click', onClick)
    surface.on('mousemove', onMove)
    return () => {
      if (chart.isDisposed()) return
      surface.off('click', onClick)
      surface.off('mousemove', onMove)
    }
  }, [chart])
}

const nearestSeries = (chart: DrawnChart, index: number, value: number): number => {
  const { series = [] } = chart.getOption() as { series?: readonly { data?: readonly unknown[] }[] }
  const distances = series.map(({ data = [] }) => {
    const item = data[index]
    const number = typeof item === 'number' ? item : (item as { value?: number } | null)?.value
    return number === undefined ? Infinity : Math.abs(number - value)
  })
  return distances.indexOf(Math.min(...distances))
}
