import type { Practice } from '#engine/practice.ts'
import { decisionTable } from './governance/decision-table/decision-table.ts'
import { dashboard, dashboardChecks } from './information/dashboard/dashboard.ts'
import { classification } from './operation/classification/classification.ts'
import { incident } from './operation/incident/incident.ts'
import { incidentClockwork, incidentReactions } from './operation/incident/reactions.ts'
import { incidentChecks, incidentVerbs } from './operation/incident/verbs.ts'
import { task } from './operation/task/task.ts'
import { afterDependencies, refuseCircles, tasks } from './operation/task/verbs.ts'
import { organisation } from './people/organisation/organisation.ts'
import { person } from './people/person/person.ts'
import { role } from './people/role/role.ts'
import { team } from './people/team/team.ts'
import { service } from './portfolio/service/service.ts'

/** What the product does: the only registry of practices. A new practice is one folder and one line here. */
export const practices: readonly Practice[] = [
  { type: organisation },
  { type: person },
  { type: team },
  { type: role },
  { type: decisionTable },
  { type: service },
  { type: dashboard, checks: dashboardChecks },
  { type: classification },
  {
    type: incident,
    verbs: incidentVerbs,
    checks: incidentChecks,
    reactions: incidentReactions,
    clockwork: incidentClockwork,
  },
  { type: task, verbs: { afterDependencies }, onWrite: refuseCircles, brings: tasks },
]
