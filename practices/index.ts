import type { Practice } from '#engine/model/ctx.ts'
import { automation } from './governance/automation/automation.ts'
import { automationChecks, automationRuns } from './governance/automation/checks.ts'
import { backupPlan, backupPlanChecks } from './governance/backup-plan/backup-plan.ts'
import { refuseLostPromises } from './governance/decision-table/called.ts'
import { decisionTableChecks, reloadDecisions } from './governance/decision-table/checks.ts'
import { decisionTable } from './governance/decision-table/decision-table.ts'
import { logPublicationChecks } from './governance/log-publication/checks.ts'
import { logPublication } from './governance/log-publication/log-publication.ts'
import { restoreDrill } from './governance/restore-drill/restore-drill.ts'
import { scheduleAlarms } from './governance/schedule/alarms.ts'
import { scheduleChecks, scheduleRuns } from './governance/schedule/checks.ts'
import { scheduleReactions } from './governance/schedule/reactions.ts'
import { schedule } from './governance/schedule/schedule.ts'
import { followChange, refuseUnmakeable, scheduleVerbs } from './governance/schedule/verbs.ts'
import { dashboardChecks } from './information/dashboard/checks.ts'
import { dashboard } from './information/dashboard/dashboard.ts'
import { brand } from './information/brand/brand.ts'
import { brandShown } from './information/brand/shown.ts'
import { mailDelivery } from './information/mail-delivery/mail-delivery.ts'
import { mailPreview, mailTemplateChecks } from './information/mail-template/checks.ts'
import { mailServer } from './information/mail-server/mail-server.ts'
import { forgetPassword, mailServerSecret } from './information/mail-server/secret.ts'
import { mailTemplate } from './information/mail-template/mail-template.ts'
import { savedReplyChecks } from './information/saved-reply/checks.ts'
import { savedReply } from './information/saved-reply/saved-reply.ts'
import { savedViewChecks } from './information/saved-view/checks.ts'
import { savedView } from './information/saved-view/saved-view.ts'
import { approval } from './operation/approval/approval.ts'
import { approvals, refuseAfterDecision } from './operation/approval/decided.ts'
import { classification } from './operation/classification/classification.ts'
import { incident } from './operation/incident/incident.ts'
import { merging } from './operation/incident/merging.ts'
import { incidentAlarms, incidentReactions } from './operation/incident/reactions.ts'
import { incidentChecks, incidentVerbs } from './operation/incident/verbs.ts'
import { outageChecks, outages, refuseSilentCorrection } from './operation/outage/checks.ts'
import { outage } from './operation/outage/outage.ts'
import { outageClockwork, outageReactions } from './operation/outage/reactions.ts'
import { task } from './operation/task/task.ts'
import { afterDependencies, refuseCircles, tasks } from './operation/task/verbs.ts'
import { apiKey } from './people/api-key/api-key.ts'
import { apiKeyChecks, apiKeyVerbs, endArchivedKey } from './people/api-key/verbs.ts'
import { calendar } from './people/calendar/calendar.ts'
import { calendarChecks, openingHours } from './people/calendar/checks.ts'
import { calendarWritten } from './people/calendar/in-use.ts'
import { identityProviderChecks } from './people/identity-provider/checks.ts'
import { identityProvider } from './people/identity-provider/identity-provider.ts'
import { issuerStays } from './people/identity-provider/issuer-stays.ts'
import { forgetSecret, providerSecret } from './people/identity-provider/secret.ts'
import { organisation } from './people/organisation/organisation.ts'
import { person } from './people/person/person.ts'
import { guardArchive, personClockwork, personVerbs } from './people/person/verbs.ts'
import { restoredByAdministrators } from './people/restore.ts'
import { roleChecks } from './people/role/checks.ts'
import { role } from './people/role/role.ts'
import { onCall, rotaChecks } from './people/rota/checks.ts'
import { rota } from './people/rota/rota.ts'
import { site } from './people/site/site.ts'
import { team } from './people/team/team.ts'
import { agreement } from './portfolio/agreement/agreement.ts'
import { contractChecks } from './portfolio/contract/checks.ts'
import { contract } from './portfolio/contract/contract.ts'
import { offering } from './portfolio/offering/offering.ts'
import { timeZoneChecks } from './people/zone-checks.ts'
import { agreementCarrying, agreementChecks } from './portfolio/agreement/checks.ts'
import { refuseUnreadTables } from './portfolio/agreement/tables.ts'
import { objectiveChecks } from './portfolio/objective/checks.ts'
import { objective } from './portfolio/objective/objective.ts'
import { objectiveReactions } from './portfolio/objective/reactions.ts'
import { replayAlarms, replayChecks, replayReactions, replayResult } from './portfolio/replay/reactions.ts'
import { replay } from './portfolio/replay/replay.ts'
import { service } from './portfolio/service/service.ts'

/** What the product does: the only registry of practices. A new practice is one folder and one line here. */
export const practices: readonly Practice[] = [
  { type: organisation, checks: timeZoneChecks, onWrite: restoredByAdministrators },
  {
    type: person,
    checks: timeZoneChecks,
    verbs: personVerbs,
    onWrite: guardArchive,
    clockwork: personClockwork,
  },
  { type: site, checks: timeZoneChecks },
  { type: team, onWrite: restoredByAdministrators },
  { type: role, checks: roleChecks },
  {
    type: identityProvider,
    checks: identityProviderChecks,
    guard: issuerStays,
    onWrite: forgetSecret,
    brings: providerSecret,
  },
  { type: calendar, checks: calendarChecks, onWrite: calendarWritten, brings: openingHours },
  { type: rota, checks: rotaChecks, brings: onCall },
  { type: apiKey, verbs: apiKeyVerbs, checks: apiKeyChecks, onWrite: endArchivedKey },
  { type: decisionTable, checks: decisionTableChecks, guard: refuseLostPromises, onWrite: reloadDecisions },
  { type: automation, checks: automationChecks, brings: automationRuns },
  {
    type: schedule,
    verbs: scheduleVerbs,
    guard: refuseUnmakeable,
    onWrite: followChange,
    checks: scheduleChecks,
    reactions: scheduleReactions,
    alarms: scheduleAlarms,
    brings: scheduleRuns,
  },
  { type: logPublication, checks: logPublicationChecks },
  { type: backupPlan, checks: backupPlanChecks },
  { type: restoreDrill },
  { type: service },
  { type: offering },
  { type: contract, checks: contractChecks },
  { type: agreement, checks: agreementChecks, guard: refuseUnreadTables, brings: agreementCarrying },
  { type: objective, checks: objectiveChecks, reactions: objectiveReactions },
  {
    type: replay,
    checks: replayChecks,
    reactions: replayReactions,
    alarms: replayAlarms,
    brings: replayResult,
  },
  { type: dashboard, checks: dashboardChecks },
  { type: savedView, checks: savedViewChecks },
  { type: savedReply, checks: savedReplyChecks },
  { type: mailTemplate, checks: mailTemplateChecks, brings: mailPreview },
  { type: brand, brings: brandShown },
  { type: mailServer, onWrite: forgetPassword, brings: mailServerSecret },
  { type: mailDelivery },
  { type: classification },
  {
    type: incident,
    verbs: incidentVerbs,
    checks: incidentChecks,
    reactions: incidentReactions,
    alarms: incidentAlarms,
    brings: merging,
  },
  { type: task, verbs: { afterDependencies }, onWrite: refuseCircles, brings: tasks },
  { type: approval, onWrite: refuseAfterDecision, brings: approvals },
  {
    type: outage,
    checks: outageChecks,
    onWrite: refuseSilentCorrection,
    reactions: outageReactions,
    clockwork: outageClockwork,
    brings: outages,
  },
]
