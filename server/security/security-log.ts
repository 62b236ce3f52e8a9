import { problem } from '#contract/problem.ts'
import { labelsOf, type Ctx } from '#engine'
import type { SecurityKind } from '#platform/auth/security-log.ts'
import { isAuditor } from '../../practices/people/rights.ts'

/** What can be looked at by itself. */
export const securityTopics = ['sign-ins', 'refusals', 'ways-in', 'rights'] as const
export type SecurityTopic = (typeof securityTopics)[number]

const kindsOf: Readonly<Record<Exclude<SecurityTopic, 'rights'>, readonly SecurityKind[]>> = {
  'sign-ins': ['signed-in', 'signed-out', 'set-up', 'second-step', 'session-proven', 'session-confirmed', 'session-ended', 'sessions-ended', 'session-rotated'],
  refusals: ['sign-in-failed', 'sign-in-blocked', 'password-refused', 'key-refused', 'set-up-refused', 'second-step-failed', 'provider-refused'],
  'ways-in': ['password-changed', 'password-set', 'password-asked', 'password-mailed', 'password-mail-refused', 'totp-enrolled', 'totp-removed', 'passkey-enrolled', 'passkey-removed', 'recovery-codes-renewed'],
} // prettier-ignore

/** One thing that happened to the ways in, or to who may do what. */
export interface SecurityLine {
  readonly id: string
  readonly at: string
  /** A kind of the security log, or `rights`: a change of the record. */
  readonly kind: SecurityKind | 'rights'
  readonly person: string | null
  readonly address: string | null
  readonly userAgent: string | null
  /** How, or why not: the way of a sign-in, the code of a refusal, a provider. */
  readonly details: Readonly<Record<string, unknown>> | null
  readonly record: { readonly type: string; readonly id: string } | null
  /** What was done to the record, and the fields that were changed. */
  readonly change: {
    readonly kind: string
    readonly transition: string | null
    readonly fields: readonly string[]
  } | null
}

export interface SecurityQuestion {
  readonly topic?: SecurityTopic | undefined
  readonly person?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

export interface SecurityPage {
  readonly data: readonly SecurityLine[]
  readonly refs: Awaited<ReturnType<typeof labelsOf>>
  readonly next: string | null
}

// Records that rights hang on; of people and teams only what gives or takes some. What a pack or an import has made is not
// told one by one, unless it came with roles; what they change is.
const events = `select e.id::text as id, e.at, 'rights' as kind, e.actor_id as person, null as address, null as user_agent,
    null::jsonb as details, json_build_object('type', e.type, 'id', e.record_id) as record,
    json_build_object('kind', e.kind, 'transition', e.transition, 'fields', (select json_agg(f order by f) from jsonb_object_keys(e.changes) f)) as change
  from event e where e.at <= $1::timestamptz and not (e.kind = 'created' and e.cause->>'pack' is not null)
    and not (e.kind = 'created' and e.via = 'import' and e.type in ('person', 'team') and not e.changes ? 'roles')
    and e.record_id in (select r.id from record r where r.type in ('role', 'api-key', 'identity-provider', 'team', 'person'))
    and (e.type in ('role', 'api-key', 'identity-provider') or e.changes ?| array['roles', 'members', 'lead', 'accessEndedAt']
      or e.kind in ('archived', 'restored') or e.transition is not null or (e.kind = 'updated' and e.changes ? 'organisation'))
    and ($3::uuid is null or e.actor_id = $3 or e.record_id = $3)`

const lines = `select lpad(s.seq::text, 20, '0') as id, s.at, s.kind, s.person_id as person, s.address, s.user_agent, s.details,
    null::json as record, null::json as change
  from security_log s where s.at <= $1::timestamptz and ($3::uuid is null or s.person_id = $3) and s.kind = any($4::text[])`

const parts = (topic: SecurityTopic | undefined): readonly string[] =>
  topic === 'rights' ? [events] : topic === undefined ? [lines, events] : [lines]

/**
 * Sign-ins, refusals, changes of the ways in and of rights, the latest first. Of what was tried and is nobody's name, only
 * that it was tried. @throws Problem `forbidden` for who is neither administrator nor auditor of the desk
 */
export const securityLog = async (
  ctx: Ctx,
  { topic, person, cursor, limit }: SecurityQuestion,
): Promise<SecurityPage> => {
  if (!isAuditor(ctx.actor))
    throw problem('forbidden', {
      message: 'Administrators and auditors of the desk read the log of security.',
      remedy: 'Where you are signed in yourself stands under Account.',
    })
  const [at = '', id = ''] = cursor?.split('|') ?? []
  const kinds = topic === undefined ? Object.values(kindsOf).flat() : topic === 'rights' ? [] : kindsOf[topic]
  const rows = await ctx.db.query<Omit<SecurityLine, 'userAgent'> & { userAgent: string | null }>({
    text: `select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, kind, person, address,
        user_agent as "userAgent", details, record, change
      from (${parts(topic)
        .map((part) => `(${part} order by 2 desc, 1 desc limit ${limit + 1 + sameMoment})`)
        .join(' union all ')}) x
      where $2::text = '' or (at, id) < ($1::timestamptz, $2)
        and $4::text[] is not null
      order by at desc, id desc limit ${limit + 1}`,
    values: [at === '' ? '9999-01-01T00:00:00Z' : at, id, person ?? null, kinds],
  })
  const data = rows.slice(0, limit)
  const last = data.at(-1)
  return {
    data,
    refs: await labelsOf(ctx, [
      ...data.flatMap((line) => (line.person === null ? [] : [{ type: 'person', id: line.person }])),
      ...data.flatMap((line) => (line.record === null ? [] : [line.record])),
    ]),
    next: rows.length > limit && last ? `${last.at}|${last.id}` : null,
  }
}

// So many entries of one millisecond may stand before the place that a page goes on from.
const sameMoment = 200
