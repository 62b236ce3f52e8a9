import { isZone } from '#contract/time/zone.ts'
import type { Practice } from '#engine'
import type { Objective } from './objective.ts'

/** An objective without a budget could only be missed, and one without an aim only kept. */
export const objectiveChecks: NonNullable<Practice['checks']> = (after) => {
  const { objective, zone } = after as unknown as Objective
  const isAim = objective === null || (Number(objective) > 0 && Number(objective) < 100)
  return [
    ...(isAim
      ? []
      : [{ field: 'objective', code: 'objective.share', message: 'It lies above 0 and below 100 percent.' }]),
    ...(zone !== null && !isZone(zone)
      ? [
          {
            field: 'zone',
            code: 'objective.zone',
            message: `There is no time zone "${zone}"; write one such as Europe/Berlin.`,
          },
        ]
      : []),
  ]
}
