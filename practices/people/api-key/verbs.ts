import { operations } from '#contract/access.ts'
import { problem } from '#contract/problem.ts'
import { isTransaction, list, read, write, type Ctx, type Practice, type Verb } from '#engine'
import { endSecret, lastUses, newSecret, printOf, storeSecret } from '#platform/auth/api-key-secrets.ts'
import type { Transaction } from '#platform/database/pool.ts'
import type { ApiKey } from './api-key.ts'

/** What a caller asks for. */
export interface NewApiKey {
  readonly title: string
  /** The actor when absent. */
  readonly person?: string | undefined
  readonly scopes: readonly string[]
  readonly expiresAt?: string | null | undefined
}

/** Makes a key and answers it, this once. @throws Problem as `write` does */
export const createApiKey = async (ctx: Ctx, wanted: NewApiKey): Promise<{ record: ApiKey; key: string }> => {
  const { key, prefix } = newSecret()
  const { title, person, scopes, expiresAt = null } = wanted
  const make = async (db: Transaction): Promise<ApiKey> => {
    const values = { title, scopes, expiresAt, prefix, ...(person && { person }) }
    const cause = { print: printOf(key) }
    const written = await write(
      { ...ctx, db, via: 'system' },
      { kind: 'create', type: 'api-key', values, cause },
    )
    const made = written.after as unknown as ApiKey
    await storeSecret(db, {
      id: made.id,
      personId: made.person,
      key,
      scopes: made.scopes ?? [],
      expiresAt: made.expiresAt,
    })
    return made
  }
  return { record: isTransaction(ctx.db) ? await make(ctx.db) : await ctx.db.transaction(make), key }
}

/** An API key as its person sees it. */
export interface OwnApiKey {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly person: string
  readonly scopes: string[]
  readonly prefix: string
  readonly state: string
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly lastUsedAt: string | null
}

/** The keys of the actor, the newest first, with when each was last used. */
export const ownApiKeys = async (ctx: Ctx): Promise<OwnApiKey[]> => {
  const { rows } = await list(ctx, 'api-key', { filter: 'person = me', sort: ['-createdAt'], limit: 200 })
  const uses = await lastUses(
    ctx.db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => shownKey(ctx, row as unknown as ApiKey, uses.get(row.id) ?? null))
}

/** A key as its person sees it; one whose time has come is `expired`. */
export const shownKey = (ctx: Ctx, record: ApiKey, lastUsedAt: string | null = null): OwnApiKey => {
  const { id, number, title, person, scopes, prefix, state, createdAt, expiresAt } = record
  const isExpired = state === 'active' && expiresAt !== null && expiresAt <= ctx.clock.now()
  return {
    id,
    number,
    title,
    person,
    scopes: [...(scopes ?? [])],
    prefix,
    state: isExpired ? 'expired' : state,
    createdAt,
    expiresAt,
    lastUsedAt,
  }
}

/** Revokes a key by id or number. @throws Problem `not_found`, `conflict` when it is revoked already */
export const revokeApiKey = async (ctx: Ctx, key: string): Promise<void> => {
  const { id } = await read(ctx, 'api-key', key)
  await write(ctx, { kind: 'transition', type: 'api-key', id, transition: 'revoke' })
}

const endKey: Verb = (ctx, { after }) => endSecret(ctx.db, after.id, ctx.clock.now())

export const apiKeyVerbs = { endKey }

/** An archived key is no key; a secret that has ended does not come back. */
export const endArchivedKey: Verb = async (ctx, { after, event }) => {
  if (event?.kind === 'archived') await endSecret(ctx.db, after.id, ctx.clock.now())
  if (event?.kind === 'restored' && after.state === 'active')
    throw problem('conflict', {
      message: `${after.number} has ended and can't be brought back.`,
      remedy: 'Make another API key.',
    })
}

const most = 50
const wordsOf = new Set<string>([...operations, 'write', '*'])

/** Scopes name types that exist and operations that can be done; a key that has expired already is a mistake. */
export const apiKeyChecks: NonNullable<Practice['checks']> = (after, ctx) => {
  const { scopes, expiresAt, version } = after as unknown as ApiKey
  const issue = (field: string, code: string, message: string) => ({ field, code, message })
  if (
    !Array.isArray(scopes) ||
    scopes.length === 0 ||
    scopes.length > most ||
    !scopes.every((scope) => typeof scope === 'string')
  )
    return [
      issue(
        'scopes',
        'scopes.form',
        `Scopes are a list of 1 to ${most} texts such as "read" or "incidents:read".`,
      ),
    ]
  const isKnown = (scope: string): boolean => {
    const [types = '', operation = '', more] = scope.includes(':') ? scope.split(':') : ['*', scope]
    return (
      more === undefined &&
      wordsOf.has(operation) &&
      (types === '*' || ctx.types.has(types) || ctx.types.byPlural(types) !== undefined)
    )
  }
  const unknown = (scopes as readonly string[]).filter((scope) => !isKnown(scope))
  return [
    ...unknown.map((scope) =>
      issue(
        'scopes',
        'scopes.unknown',
        `"${scope.slice(0, 80)}" is no scope: read, write, or <type>:<operation> such as incidents:read.`,
      ),
    ),
    ...(version === 1 && expiresAt !== null && expiresAt <= ctx.clock.now()
      ? [issue('expiresAt', 'expires.past', 'The key would have expired already.')]
      : []),
  ]
}
