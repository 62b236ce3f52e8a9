import { systemActor, type Ctx, type Follower, type TypeRegistry } from '#engine'
import { reactionFollower } from '#engine/log/reactions.ts'
import type { Clock } from '#platform/clock.ts'
import type { Jobs } from '#platform/jobs/jobs.ts'
import type { Log } from '#platform/log.ts'
import { makeTermsReader } from '../capabilities/clocks/terms/definitions.ts'
import { standingStep } from '../capabilities/clocks/explain.ts'
import { clockFollower } from '../capabilities/clocks/follower.ts'
import { notificationFollower } from '../capabilities/notifications/follow.ts'
import { mailFollower } from '../capabilities/notifications/mail/queue.ts'
import { searchFollower } from '../capabilities/search/documents.ts'
import { loadActors } from '../practices/people/actor.ts'
import { invitationMail } from '../practices/people/person/invitations.ts'

export interface FollowerGrounds {
  readonly types: TypeRegistry
  readonly ctxFor: (actor: Ctx['actor'], via: Ctx['via']) => Ctx
  readonly jobs: Pick<Jobs, 'enqueueIn'>
  readonly clock: Clock
  readonly log: Pick<Log, 'warn'>
  /** Whether there is a mail server now; absent where mails are nobody's matter (bench, tests of other things). */
  readonly sendsMail?: () => Promise<boolean>
}

/** What reads the event log in the order of commits. */
export const followersOf = ({
  types,
  ctxFor,
  jobs,
  clock,
  log,
  sendsMail,
}: FollowerGrounds): readonly Follower[] => [
  searchFollower(types),
  notificationFollower({
    ctx: ctxFor(systemActor('automation'), 'system'),
    loadActors,
    clockOf: standingStep(makeTermsReader(types)),
  }),
  ...(sendsMail === undefined
    ? []
    : [
        mailFollower({ ctx: ctxFor(systemActor('automation'), 'system'), loadActors, jobs, isOn: sendsMail }),
      ]),
  reactionFollower(types, jobs, sendsMail === undefined ? [] : [invitationMail]),
  clockFollower({ types, clock, log }),
]
