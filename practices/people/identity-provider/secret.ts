import { isTransaction, write, type Capability, type Ctx, type StoredRecord, type Verb } from '#engine'
import type { Queryable } from '#platform/database/pool.ts'
import { makeSealer } from '#platform/sealer.ts'

/** The client secret of a provider, which nobody reads: its panel on the provider's page sets it. */
export const providerSecret: Capability = { name: 'provider-secret' }

const purpose = 'secrets of identity providers'

/** Keeps a provider's secret, sealed, in place of the one before; that it was set is an event of the provider. */
export const keepProviderSecret = async (
  ctx: Ctx,
  provider: StoredRecord,
  { sealedWith, value }: { readonly sealedWith: string; readonly value: string },
): Promise<StoredRecord> => {
  const sealed = makeSealer(sealedWith, purpose).seal(value, provider.id)
  const keep = async (db: Ctx['db']): Promise<StoredRecord> => {
    const values = { secretSetAt: ctx.clock.now() }
    const { after } = await write(
      { ...ctx, db },
      { kind: 'update', type: 'identity-provider', id: provider.id, values },
    )
    await db.query({
      text: `insert into identity_provider_secret (provider_id, sealed, issuer) values ($1, $2, $3)
        on conflict (provider_id) do update set sealed = excluded.sealed, issuer = excluded.issuer`,
      values: [provider.id, sealed, after['issuer']],
    })
    return after
  }
  return isTransaction(ctx.db) ? keep(ctx.db) : ctx.db.transaction(keep)
}

/** The secret was for the house that the provider named: for another it is forgotten, and nothing is sent to that one. */
export const forgetSecret: Verb = async (ctx, { before, after }) => {
  if (!before || before['issuer'] === after['issuer']) return
  const { id } = after
  await ctx.db.query({ text: 'delete from identity_provider_secret where provider_id = $1', values: [id] })
  if (after['secretSetAt'] !== null)
    await write(ctx, { kind: 'update', type: 'identity-provider', id, values: { secretSetAt: null } })
}

/** The secret of a provider; null for one that has none, and where it was set for another issuer. */
export const secretOf = async (
  db: Queryable,
  provider: { readonly id: string; readonly issuer: string },
  sealedWith: string,
): Promise<string | null> => {
  const [row] = await db.query<{ sealed: Buffer }>({
    text: 'select sealed from identity_provider_secret where provider_id = $1 and issuer = $2',
    values: [provider.id, provider.issuer],
  })
  return row ? makeSealer(sealedWith, purpose).open(row.sealed, provider.id) : null
}
