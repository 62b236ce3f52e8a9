import type { EChartsCoreOption } from 'echarts/core'
import { useMemo } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { ChartBones } from '../chart/chart-bones.tsx'
import { Chart } from '../chart/chart.tsx'
import type { ChartInks } from '../chart/chart-inks.ts'
import { Section } from '../layout/page.tsx'
import classes from './gallery.module.css'
import { sample } from './sample.ts'

/** A chart as it comes, and as it stands. */
export function ChartSamples() {
  const t = useT()
  const names = useMemo(() => sample.priorities.map((name) => t(`gallery.priority.${name}`)), [t])
  const option = useMemo(
    () =>
      ({ series }: ChartInks): EChartsCoreOption => ({
        grid: { left: 32, right: 8, top: 12, bottom: 24 },
        xAxis: { type: 'category', data: names },
        yAxis: { type: 'value' },
        series: [{ type: 'bar', data: [...sample.counts], itemStyle: { color: series[0] } }],
      }),
    [names],
  )
  const upright = useMemo(
    () =>
      ({ series }: ChartInks): EChartsCoreOption => ({
        grid: { left: 64, right: 8, top: 12, bottom: 24 },
        xAxis: { type: 'value' },
        yAxis: { type: 'category', inverse: true, data: names },
        series: [{ type: 'bar', data: [...sample.counts], itemStyle: { color: series[0] } }],
      }),
    [names],
  )
  const places = names.map((name, at) => ({ text: `${name}: ${sample.counts[at]}`, addresses: [null] }))
  return (
    <Section title={t('gallery.charts')}>
      <div className={classes.pair}>
        <div className={classes.chart}>
          <Chart label={t('gallery.charts')} option={option} places={places} onOpen={() => undefined} />
        </div>
        <div className={classes.chart}>
          <Chart
            label={t('gallery.chartsUpright')}
            option={upright}
            places={places}
            isUpright
            onOpen={() => undefined}
          />
        </div>
        <div className={classes.chart}>
          <ChartBones />
        </div>
      </div>
    </Section>
  )
}
