import { fontText } from '../theme/tokens.ts'
import type { ChartInks } from './chart-inks.ts'

/** The one theme of all charts, made of the tokens. */
export const chartTheme = ({ scheme, series, guide }: ChartInks): object => {
  const axis = {
    axisLine: { lineStyle: { color: scheme.border } },
    axisTick: { show: false },
    axisLabel: { color: scheme.dim, fontSize: 12, hideOverlap: true },
    splitLine: { lineStyle: { color: guide, width: 1 } },
    nameTextStyle: { color: scheme.dim, fontSize: 12 },
  }
  return {
    color: [...series],
    backgroundColor: 'transparent',
    textStyle: { fontFamily: fontText, fontSize: 12, color: scheme.text },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    legend: { textStyle: { color: scheme.text, fontSize: 12 }, inactiveColor: scheme.edge },
    line: { symbol: 'circle', symbolSize: 5, lineStyle: { width: 1.75 } },
    tooltip: {
      backgroundColor: scheme.raised,
      borderColor: scheme.line,
      borderWidth: 1,
      padding: 0,
      textStyle: { color: scheme.text, fontSize: 13, fontFamily: fontText },
      axisPointer: {
        lineStyle: { color: scheme.edge, width: 1 },
        shadowStyle: { color: scheme.text, opacity: 0.06 },
      },
    },
  }
}
