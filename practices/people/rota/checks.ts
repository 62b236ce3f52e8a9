import { isZone } from '#contract/time/zone.ts'
import type { Capability, Practice } from '#engine'
import { cover } from './cover.ts'

type Checks = NonNullable<Practice['checks']>

/** A rota by whose zone no turn could be taken is refused when it is saved. */
export const rotaChecks: Checks = ({ zone }) =>
  typeof zone === 'string' && !isZone(zone)
    ? [
        {
          field: 'zone',
          code: 'rota.zone',
          message: `There is no time zone "${zone}"; zones are named by a place, such as Europe/Berlin.`,
        },
      ]
    : []

const coverChecks: Checks = ({ beginsAt, endsAt }) =>
  typeof beginsAt === 'string' && typeof endsAt === 'string' && endsAt <= beginsAt
    ? [{ field: 'endsAt', code: 'cover.end', message: 'It would end before it begins.' }]
    : []

/** Who stands in on a rota, and what a screen adds to its page: who is on call in the coming weeks. */
export const onCall: Capability = { name: 'on-call', satellites: [{ type: cover, checks: coverChecks }] }
