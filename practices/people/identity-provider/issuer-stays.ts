import { invalid, problem } from '#contract/problem.ts'
import type { Verb } from '#engine'
import type { Transaction } from '#platform/database/pool.ts'

/** Under what a provider's subjects stand beside the people whom it has vouched for. */
export const credentialsOf = (providerId: string): string => `oidc:${providerId}`

/** Subjects are an issuer's own: those of another would come in as the people who are linked already. */
export const issuerStays: Verb = async (ctx, { before, after }) => {
  if (before === null || before['issuer'] === after['issuer']) return
  const [linked] = await ctx.db.query({
    name: 'identity-provider:linked',
    text: 'select 1 from credential where provider = $1 limit 1',
    values: [credentialsOf(after.id)],
  })
  if (linked)
    throw invalid([
      {
        field: 'issuer',
        code: 'issuer.used',
        message:
          'People have signed in by this issuer already, and another may call somebody else by the same subject. Make a new provider for the other issuer, and pause this one.',
      },
    ])
}

/**
 * Holds the provider's issuer as the one that was asked until the transaction ends: nobody is linked to a provider whose
 * issuer has been changed meanwhile.
 */
export const holdIssuer = async (
  db: Transaction,
  { id, issuer }: { readonly id: string; readonly issuer: string },
): Promise<void> => {
  const [held] = await db.query({
    name: 'identity-provider:hold',
    text: 'select 1 from identity_provider where id = $1 and issuer = $2 for share',
    values: [id, issuer],
  })
  if (!held)
    throw problem('conflict', {
      message: 'The provider was changed while you were signing in.',
      remedy: 'Begin again at the sign-in page.',
    })
}
