import { v7 } from 'uuid'
import { mailAddress } from '#contract/mail/address.ts'
import { problem } from '#contract/problem.ts'
import { systemActor, write, type Ctx, type Values } from '#engine'
import type { Database, Queryable } from '#platform/database/pool.ts'
import { domainsOf } from './checks.ts'
import { allOf, givenBy, type ClaimRule, type Claims } from './claims.ts'
import { credentialsOf, holdIssuer } from './issuer-stays.ts'

/** A provider as a sign-in needs it. */
export interface Provider {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly issuer: string
  readonly clientId: string
  readonly scopes: string
  readonly domains: string | null
  readonly createsPeople: boolean
  /** Whether an address counts as verified of which the provider does not say that it is, or is not. */
  readonly addressesVerified: boolean | null
  readonly organisation: string | null
  readonly secondFactor: string | null
  readonly rules: readonly ClaimRule[]
}

const columns = `id, number, title, issuer, client_id as "clientId", scopes, domains, creates_people as "createsPeople",
  addresses_verified as "addressesVerified",
  organisation_id as organisation, second_factor as "secondFactor", coalesce(rules, '[]') as rules`

/** The providers that people may sign in with. */
export const activeProviders = (db: Queryable): Promise<Provider[]> =>
  db.query<Provider>({
    name: 'identity-provider:active',
    text: `select ${columns} from identity_provider where state = 'active' and archived_at is null order by title, id`,
  })

/** One provider, if people may sign in with it. @throws Problem `not_found` */
export const activeProvider = async (db: Queryable, id: string): Promise<Provider> => {
  const found = (await activeProviders(db)).find((provider) => provider.id === id)
  if (!found) throw problem('not_found', 'There is no such way to sign in (any more).')
  return found
}

/** One provider, whether people may sign in with it now or not: sessions that it began go on. @throws Problem `not_found` */
export const presentProvider = async (db: Queryable, id: string): Promise<Provider> => {
  const [found] = await db.query<Provider>({
    name: 'identity-provider:present',
    text: `select ${columns} from identity_provider where id::text = $1 and archived_at is null`,
    values: [id],
  })
  if (!found) throw problem('not_found', 'There is no such way to sign in (any more).')
  return found
}

type AdmitCtx = Omit<Ctx, 'actor' | 'via' | 'db'> & { readonly db: Database }

/**
 * Who the claims are about: by the subject that was seen before, else by a verified address of a domain that the provider
 * answers for. Roles and teams that its rules speak of are given and taken; all others stay. Answers the person's id.
 * @throws Problem `forbidden` for whoever may not come in: the default
 */
export const admit = (ctx: AdmitCtx, provider: Provider, claims: Claims): Promise<string> =>
  ctx.db.transaction(async (db) => {
    const system = { ...ctx, db, actor: systemActor('automation'), via: 'system' as const }
    const subject = typeof claims['sub'] === 'string' ? claims['sub'] : ''
    if (subject === '') throw notAdmitted("You can't sign in this way: the provider did not say who you are.")
    // Of two sign-ins of a new person at the same moment the second finds what the first has made.
    await db.query({
      text: `select pg_advisory_xact_lock(hashtextextended($1, 0))`,
      values: [`${provider.id} ${subject}`],
    })
    const known = await knownPerson(db, provider, subject)
    if (known === null) await holdIssuer(db, provider)
    const personId = known ?? (await newcomer(system, provider, claims))
    if (known === null) await remember(db, provider, { subject, personId, now: ctx.clock.now() })
    await applyRules(system, provider, personId, claims)
    return personId
  })

const notAdmitted = (message: string) =>
  problem('forbidden', {
    message,
    remedy: 'Ask an administrator for an account, or sign in with your password.',
  })

/** Whether a person may come in at all. */
const isActive = `(p.state = 'active' and p.archived_at is null)`

// Told only to whom the provider has vouched for: nobody learns by it who has an account.
const accountClosed = () =>
  problem('forbidden', {
    message: "You can't sign in this way: your account here is closed.",
    remedy: 'Ask an administrator to open it again.',
  })

const knownPerson = async (db: Queryable, provider: Provider, subject: string): Promise<string | null> => {
  const [row] = await db.query<{ personId: string; isActive: boolean }>({
    text: `select p.id as "personId", ${isActive} as "isActive" from credential c join person p on p.id = c.person_id
      where c.provider = $1 and c.subject = $2`,
    values: [credentialsOf(provider.id), subject],
  })
  if (row && !row.isActive) throw accountClosed()
  return row?.personId ?? null
}

const remember = async (
  db: Queryable,
  provider: Provider,
  { subject, personId, now }: { subject: string; personId: string; now: string },
): Promise<void> => {
  await db.query({
    text: `insert into credential (id, person_id, provider, subject, created_at, updated_at) values ($1, $2, $3, $4, $5, $5)`,
    values: [v7(), personId, credentialsOf(provider.id), subject, now],
  })
}

/** Somebody whom this provider has not vouched for yet. */
const newcomer = async (ctx: Ctx, provider: Provider, claims: Claims): Promise<string> => {
  const email = verifiedAddress(provider, claims)
  const [person] = await ctx.db.query<{ id: string; taken: boolean; isActive: boolean }>({
    text: `select p.id, ${isActive} as "isActive",
        exists (select from credential c where c.person_id = p.id and c.provider = $2) as taken
      from person p where p.email = $1`,
    values: [email, credentialsOf(provider.id)],
  })
  if (person && !person.isActive) throw accountClosed()
  if (person?.taken)
    throw notAdmitted("You can't sign in this way: this address belongs to another account of the provider.")
  if (person) return person.id
  if (!provider.createsPeople)
    throw notAdmitted("You can't sign in this way: nobody with this address is known here.")
  const name = typeof claims['name'] === 'string' && claims['name'].trim() !== '' ? claims['name'] : email
  const values: Values = { name: name.slice(0, 200), email, organisation: provider.organisation }
  const { after } = await write(ctx, {
    kind: 'create',
    type: 'person',
    values,
    cause: { provider: provider.number },
  })
  return after.id
}

/** An address that the provider has not verified, or does not answer for, says nothing about who somebody is. */
const verifiedAddress = (provider: Provider, claims: Claims): string => {
  const said = claims['email']
  if (said === undefined || said === null || said === '')
    throw problem('forbidden', {
      message: "You can't sign in this way: the provider did not tell your e-mail address.",
      remedy:
        'An administrator lets the provider hand it over (scope "email"); or sign in with your password.',
    })
  const email = typeof said === 'string' ? mailAddress(said) : null
  if (email === null)
    throw notAdmitted("You can't sign in this way: what the provider calls your e-mail address is none.")
  if (!isVerified(provider, claims))
    throw notAdmitted("You can't sign in this way: the provider has not verified your e-mail address.")
  const domain = email.slice(email.lastIndexOf('@') + 1)
  if (!domainsOf(provider.domains).includes(domain))
    throw notAdmitted(
      `You can't sign in this way: this provider does not answer for addresses of ${domain.slice(0, 100)}.`,
    )
  return email
}

/** A provider that says nothing of it, as Entra ID, may be believed by its administrator's word; one that says no, never. */
const isVerified = ({ addressesVerified }: Provider, claims: Claims): boolean =>
  claims['email_verified'] === undefined ? addressesVerified === true : claims['email_verified'] === true

const applyRules = async (ctx: Ctx, provider: Provider, personId: string, claims: Claims): Promise<void> => {
  const managed = allOf(provider.rules)
  const given = givenBy(provider.rules, claims, ctx.clock.now())
  const cause = { provider: provider.number }
  if (managed.roles.size > 0) {
    const [row] = await ctx.db.query<{ held: string[] | null; managed: string[]; given: string[] }>({
      text: `select p.roles_ids as held,
          array(select id from role where key = any($2) and archived_at is null) as managed,
          array(select id from role where key = any($3) and archived_at is null order by id) as given
        from person p where p.id = $1`,
      values: [personId, [...managed.roles], [...given.roles]],
    })
    const kept = (row?.held ?? []).filter((id) => !row?.managed.includes(id))
    const roles = [...new Set([...kept, ...(row?.given ?? [])])]
    if (!isSame(roles, row?.held ?? []))
      await write(ctx, { kind: 'update', type: 'person', id: personId, values: { roles }, cause })
  }
  const teams = await ctx.db.query<{ id: string; title: string; members: string[] | null }>({
    text: `select id, title, members_ids as members from team where title = any($1) and archived_at is null order by id`,
    values: [[...managed.teams]],
  })
  for (const { id, title, members } of teams) {
    const others = (members ?? []).filter((member) => member !== personId)
    const next = given.teams.has(title) ? [...others, personId] : others
    if (!isSame(next, members ?? []))
      await write(ctx, { kind: 'update', type: 'team', id, values: { members: next }, cause })
  }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each) => b.includes(each))
