import { startOfDay } from '../../../../web/record/filter/local-day.ts'
import { dayAfter } from '../question/period.ts'
import { allOf, isBucket } from '../question/question.ts'
import type { Answered, Behind, Plot, PlotValue } from './plot-shape.ts'
import type { Words } from './words.ts'

/** The running sum of the first series less those of the others: what has come and not gone. */
export const backlogOf = (answered: Answered, plot: Plot, words: Words): Plot => {
  const [comes, ...goes] = plot.series
  let level = 0
  const values = plot.places.map(({ key }, at): PlotValue => {
    const gone = goes.reduce((sum, series) => sum + (series.values[at]?.value ?? 0), 0)
    level += (comes?.values[at]?.value ?? 0) - gone
    return { value: level, list: level === 0 ? null : openAt(answered, key, words.reader.timeZone) }
  })
  return { ...plot, series: [{ name: words.t('reports.backlog'), of: null, values }] }
}

/** The list of what had come and not gone at the end of a local day; null for other buckets, which end elsewhere. */
const openAt = ({ tile, questions }: Answered, day: string, timeZone: string): Behind | null => {
  const [comes, ...goes] = tile.series.map(({ request }) => request.groupBy.find(isBucket))
  const end = startOfDay(dayAfter(day), timeZone)
  if (end === null || comes?.bucket !== 'day' || goes.some((each) => each === undefined)) return null
  const at = `date and time("${end}")`
  const stillThere = goes.map((each) => `${each?.field ?? ''} = null or ${each?.field ?? ''} >= ${at}`)
  return { filter: allOf([questions[0]?.filter, `${comes.field} < ${at}`, ...stillThere]) }
}
