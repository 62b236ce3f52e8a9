import { v7 } from 'uuid'
import type { Queryable } from '../../database/pool.ts'
import { hashToken, randomToken } from '../token.ts'

/** So long a link to set a password is good that somebody has asked for. */
const linkLifeSeconds = 3600
/** Whoever is invited reads it on Monday too. */
const invitationLifeSeconds = 3 * 86_400
/** So soon after one link no other is sent: a mailbox is not filled by somebody who knows its address. */
const restSeconds = 60

const kind = 'password link of '
const identifierOf = (personId: string): string => `${kind}${personId}`
const stored = (token: string): string => hashToken(token).toString('hex')

/** Makes a link's token in place of the one before; it is returned once and stored as a hash. */
export const issuePasswordLink = async (
  db: Queryable,
  personId: string,
  { now, isInvited }: { readonly now: string; readonly isInvited: boolean },
): Promise<string> => {
  const token = randomToken()
  const identifier = identifierOf(personId)
  await db.query({ text: 'delete from verification where identifier = $1', values: [identifier] })
  const lifeSeconds = isInvited ? invitationLifeSeconds : linkLifeSeconds
  const until = new Date(Date.parse(now) + lifeSeconds * 1000).toISOString()
  await db.query({
    text: `insert into verification (id, identifier, value, expires_at, created_at, updated_at)
      values ($1, $2, $3, $4, $5, $5)`,
    values: [v7(), identifier, stored(token), until, now],
  })
  return token
}

// Whoever comes in by a provider alone is given no second way.
const mayHave = `(exists (select from credential c where c.person_id = p.id and c.password is not null)
  or not exists (select from credential c where c.person_id = p.id))`

/** Whether somebody may be given a password: who has one, or no way in yet. */
export const mayHavePassword = async (db: Queryable, personId: string): Promise<boolean> => {
  const found = await db.query({
    name: 'password-link:may',
    text: `select from sign_in_person p where p.id = $1 and ${mayHave}`,
    values: [personId],
  })
  return found.length > 0
}

/** Whom a mail with a link may be sent to now, and whom it is for where it is somebody. */
export interface Asked {
  readonly personId: string | null
  readonly isMailed: boolean
}

/**
 * Who signs in with an address, and may do so with a password: who has one, or no way in yet. Whoever comes in by a
 * provider alone is not given a second way by whoever reads their mail.
 */
export const whoAsks = async (db: Queryable, mailbox: string | null, now: string): Promise<Asked> => {
  const [row] = await db.query<{ id: string; may: boolean; rests: boolean }>({
    name: 'password-link:who',
    text: `select p.id,
        ${mayHave} as may,
        exists (select from verification v where v.identifier = $2 || p.id::text and v.created_at > $3) as rests
      from sign_in_person p where p.email = $1`,
    values: [mailbox, kind, new Date(Date.parse(now) - restSeconds * 1000).toISOString()],
  })
  return { personId: row?.id ?? null, isMailed: row !== undefined && row.may && !row.rests }
}

export interface LinkOwner {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** Whose link it is; null for one that is no good (any more), or of somebody who may not sign in. */
export const ownerOfLink = async (db: Queryable, token: string, now: string): Promise<LinkOwner | null> => {
  const [row] = await db.query<LinkOwner>({
    name: 'password-link:owner',
    text: `select p.id, p.name, p.email from verification v join sign_in_person p on v.identifier = $1 || p.id::text
      where v.value = $2 and v.expires_at > $3`,
    values: [kind, stored(token), now],
  })
  return row ?? null
}

/** Ends a link; whether it was still there: of two who use it at the same moment one does. */
export const endLink = async (db: Queryable, personId: string, token: string): Promise<boolean> => {
  const ended = await db.query({
    text: 'delete from verification where identifier = $1 and value = $2 returning 1',
    values: [identifierOf(personId), stored(token)],
  })
  return ended.length > 0
}
