import { smallAscii } from '#contract/mail/address.ts'
import { problem } from '#contract/problem.ts'
import type { Queryable } from '../database/pool.ts'
import { keyedHash } from './token.ts'

/** How many failures are free, and how the wait then grows: doubled with each failure, up to the longest. */
interface Backoff {
  readonly free: number
  readonly firstSeconds: number
  readonly longestSeconds: number
}

/**
 * A guesser at one address waits longer and longer for an account. What is held against an account from everywhere, or
 * against an address that many people share, stays short: nobody can keep somebody else out with it.
 */
const backoffs = {
  'sign-in': {
    accountAtAddress: { free: 5, firstSeconds: 15, longestSeconds: 900 },
    address: { free: 30, firstSeconds: 2, longestSeconds: 60 },
    account: { free: 20, firstSeconds: 1, longestSeconds: 15 },
  },
  // Asking is never taken back: what is spared is a mailbox, into which whoever is kept waiting has had links already, and
  // the address of an office on the first day, from which many ask.
  'password-link': {
    accountAtAddress: { free: 5, firstSeconds: 15, longestSeconds: 900 },
    address: { free: 60, firstSeconds: 10, longestSeconds: 300 },
    account: { free: 8, firstSeconds: 60, longestSeconds: 900 },
  },
} as const satisfies Record<string, Readonly<Record<'accountAtAddress' | 'address' | 'account', Backoff>>>

/** A failure is forgotten when none has followed for an hour. */
const forgottenSeconds = 3600

export interface Attempt {
  /** Forgets the failures of this account at this address: the attempt was the person's own. */
  succeeded(): Promise<void>
}

export interface AttemptAbout {
  /** What is attempted, where it is not to sign in: it has counters and limits of its own. */
  readonly kind?: Exclude<keyof typeof backoffs, 'sign-in'>
  readonly account: string
  readonly address: string
}

/**
 * Counts an attempt before it is made, in one statement for all processes: of a hundred at the same moment only the free
 * ones get through. It is a failure until it has `succeeded`. An attempt that is refused is not counted, or a wait would
 * never end.
 * @throws Problem `too_many` with `retryAfter` in seconds
 */
export const beginAttempt = async (
  db: Queryable,
  secret: string,
  now: string,
  about: AttemptAbout,
): Promise<Attempt> => {
  const keys = keysOf(secret, about)
  const of = backoffs[about.kind ?? 'sign-in']
  const rules = [of.accountAtAddress, of.address, of.account]
  const rows = await db.query<{ until: string }>({
    name: 'attempt:begin',
    text: countAttempt,
    values: [
      [keys.pair, keys.address, keys.account],
      rules.map(({ free }) => free),
      rules.map(({ firstSeconds }) => firstSeconds),
      rules.map(({ longestSeconds }) => longestSeconds),
      now,
      new Date(Date.parse(now) - forgottenSeconds * 1000).toISOString(),
      keys.known,
      keys.account,
    ],
  })
  const untils = rows.map(({ until }) => Date.parse(until))
  if (untils.length > 0) throw tooMany(Math.ceil((Math.max(...untils) - Date.parse(now)) / 1000))
  return {
    // The address keeps what it has collected with other accounts; this one attempt is taken back.
    succeeded: async () => {
      await db.query({
        name: 'attempt:succeeded',
        text: `with pair as (delete from attempt where key = $1),
          known as (
            insert into attempt (key, failures, last_at) values ($2, 0, $3) on conflict (key) do update set last_at = excluded.last_at
          )
          update attempt set failures = greatest(failures - 1, 0), blocked_until = null where key = any($4::bytea[])`,
        values: [keys.pair, keys.known, now, [keys.address, keys.account]],
      })
    },
  }
}

/** `known` remembers that the account was used from this address: what others do elsewhere does not concern it. */
const keysOf = (secret: string, about: AttemptAbout) => {
  const account = smallAscii(about.account.trim())
  const address = networkOf(about.address)
  const of = about.kind === undefined ? '' : `${about.kind}: `
  return {
    pair: keyedHash(secret, `${of}pair ${account} ${address}`),
    address: keyedHash(secret, `${of}address ${address}`),
    account: keyedHash(secret, `${of}account ${account}`),
    known: keyedHash(secret, `${of}known ${account} ${address}`),
  }
}

// Two ways to be refused: a wait that stands already, and, among attempts at the same moment, one that another has just
// begun (`refused` is decided on the row as the update finds it, after waiting for the others).
const countAttempt = `with rule as (
    select * from unnest($1::bytea[], $2::int[], $3::int[], $4::int[]) as r(key, free, first, longest)
    where key <> $8 or not exists (select from attempt where key = $7)
  ), standing as (
    select a.blocked_until as until from attempt a join rule using (key) where a.blocked_until > $5
  ), counted as (
    insert into attempt as a (key, failures, last_at)
    select key, 1, $5 from rule where not exists (select from standing) order by key
    on conflict (key) do update set
      refused = coalesce(a.blocked_until > $5, false),
      last_at = $5,
      failures = case when a.blocked_until > $5 then a.failures when a.last_at < $6 then 1 else a.failures + 1 end,
      blocked_until = case when a.blocked_until > $5 then a.blocked_until when a.last_at < $6 then null else (
        select case when a.failures + 1 >= r.free
          then $5::timestamptz + make_interval(secs => least(r.longest, r.first * power(2, least(a.failures + 1 - r.free, 20)))) end
        from rule r where r.key = a.key) end
    returning a.blocked_until as until, a.refused
  )
  select until from standing union all select until from counted where refused`

const tooMany = (seconds: number) =>
  problem('too_many', {
    message: `There were too many attempts. Try again in ${seconds} seconds.`,
    remedy: 'Wait, then try again; others are not kept out by this.',
    retryAfter: seconds,
  })

/** A household or server has a whole /64 of IPv6: one address of it says nothing. */
export const networkOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  return `${[...front, ...zeros, ...back]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
