import { problem } from '#contract/problem.ts'
import { systemActor, write, type Clockwork, type Verb, type WriteCtx } from '#engine'
import { sweepAuth } from '#platform/auth/auth.ts'
import { resetFactors } from '#platform/auth/factors/factors.ts'
import { endSecretsOf } from '#platform/auth/api-key-secrets.ts'
import { mayHavePassword } from '#platform/auth/passwords/password-links.ts'
import { endSessionsOf } from '#platform/auth/sessions.ts'
import { restoredByAdministrators } from '../restore.ts'

/** Somebody who has left is signed out everywhere, and her API keys are revoked, each with an event of its own. */
const endAccess: Verb = async (ctx, { after }) => {
  await endSessionsOf(ctx.db, after.id)
  await revokeKeysOf(ctx, after.id, after.number)
  await endSecretsOf(ctx.db, after.id, ctx.clock.now())
}

const revokeKeysOf = async (ctx: WriteCtx, personId: string, number: string): Promise<void> => {
  const keys = await ctx.db.query<{ id: string }>({
    name: 'person:keys',
    text: `select id from api_key where person_id = $1 and state = 'active' and archived_at is null order by id`,
    values: [personId],
  })
  const system = { ...ctx, actor: systemActor('automation'), via: 'system' as const }
  for (const { id } of keys)
    await write(system, {
      kind: 'transition',
      type: 'api-key',
      id,
      transition: 'revoke',
      cause: { person: number },
    })
}

/** An administrator signs somebody out everywhere: a device was lost, or somebody else sits at it. */
const endSessions: Verb = async (ctx, { after }) => {
  await endSessionsOf(ctx.db, after.id)
}

/** Who has lost app, passkey and recovery codes comes in by password alone again, until they set up new ones. */
const resetFactorsOf: Verb = async (ctx, { after }) => {
  await endSessionsOf(ctx.db, after.id)
  await resetFactors(ctx.db, after.id)
}

/** Only what can be done is promised: the mail itself goes after the commit (`invitations.ts`). */
const invite: Verb = async (ctx, { after }) => {
  if (!(await mayHavePassword(ctx.db, after.id)))
    throw problem('conflict', {
      message: `${after.number} signs in with an identity provider and needs no link.`,
      remedy: 'Tell them to sign in by it.',
    })
}

export const personVerbs = { endAccess, endSessions, resetFactors: resetFactorsOf, invite }

/** Sessions, codes and waits that are over are removed, and security entries older than a year. */
export const personClockwork: readonly Clockwork[] = [
  { name: 'sign-in-sweep', run: (ctx) => sweepAuth(ctx.db, ctx.clock.now()) },
]

/** A person who is archived has no way in either, and who comes back brings her rights. */
export const guardArchive: Verb = async (ctx, written) => {
  if (written.event?.kind === 'archived') await endAccess(ctx, written)
  await restoredByAdministrators(ctx, written)
}
