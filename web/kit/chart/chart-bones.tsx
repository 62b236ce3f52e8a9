import classes from './chart.module.css'

const heights = [34, 58, 44, 80, 66, 92, 74, 50, 62, 38]

/** A chart to come, in its true place. */
export function ChartBones() {
  return (
    <div className={classes.bones} aria-hidden>
      {heights.map((height, at) => (
        <span key={at} style={{ height: `${height}%` }} />
      ))}
    </div>
  )
}
