import { BarChart, LineChart } from 'echarts/charts'
import { GridSimpleComponent, LegendPlainComponent, TooltipComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { chartTheme } from './chart-theme.ts'
import type { ChartInks } from './chart-inks.ts'

// SVG: sharp in print and when magnified. Only what the tiles draw with is in the bundle.
register([BarChart, LineChart, GridSimpleComponent, TooltipComponent, LegendPlainComponent, SVGRenderer])

/** A chart in an element. This module is the only one that imports ECharts, and is loaded when a chart is shown. */
export const drawChart = (element: HTMLElement, inks: ChartInks) =>
  init(element, chartTheme(inks), { renderer: 'svg' })

export type DrawnChart = ReturnType<typeof drawChart>
