import { isTransaction, write, type Capability, type Ctx, type StoredRecord, type Verb } from '#engine'
import type { Queryable } from '#platform/database/pool.ts'
import { makeSealer } from '#platform/sealer.ts'

/** The password of a mail server, which nobody reads: its panel on the server's page sets it. */
export const mailServerSecret: Capability = { name: 'mail-server-secret' }

const purpose = 'passwords of mail servers'

type Address = Pick<CurrentMailServer, 'host' | 'port'>

/** With the password lies where it goes: whoever names another server there does not get it sent to that one. */
const sealedText = ({ host, port }: Address, password: string): string =>
  JSON.stringify({ server: `${host}:${port}`, password })

/** Keeps a server's password, sealed, in place of the one before; that it was set is an event of the server. */
export const keepMailServerSecret = async (
  ctx: Ctx,
  server: StoredRecord,
  { sealedWith, value }: { readonly sealedWith: string; readonly value: string },
): Promise<StoredRecord> => {
  const sealed = makeSealer(sealedWith, purpose).seal(
    sealedText(server as unknown as Address, value),
    server.id,
  )
  const keep = async (db: Ctx['db']): Promise<StoredRecord> => {
    const { after } = await write(
      { ...ctx, db },
      { kind: 'update', type: 'mail-server', id: server.id, values: { secretSetAt: ctx.clock.now() } },
    )
    await db.query({
      text: `insert into mail_server_secret (server_id, sealed) values ($1, $2)
        on conflict (server_id) do update set sealed = excluded.sealed`,
      values: [server.id, sealed],
    })
    return after
  }
  return isTransaction(ctx.db) ? keep(ctx.db) : ctx.db.transaction(keep)
}

/** The password of a server that another has taken the place of is forgotten, so that nobody takes it for set. */
export const forgetPassword: Verb = async (ctx, { before, after }) => {
  if (!before || (before['host'] === after['host'] && before['port'] === after['port'])) return
  const { id } = after
  await ctx.db.query({ text: 'delete from mail_server_secret where server_id = $1', values: [id] })
  if (after['secretSetAt'] !== null)
    await write(ctx, { kind: 'update', type: 'mail-server', id, values: { secretSetAt: null } })
}

/** The server that mails go to, as it stands. */
export interface CurrentMailServer {
  /** Changes with whatever of it changes. */
  readonly mark: string
  readonly host: string
  readonly port: number
  readonly encryption: 'starttls' | 'tls' | 'none'
  readonly user: string | null
  readonly password: string | null
  readonly sender: string | null
}

/** The latest that is active; null where there is none. */
export const currentMailServer = async (
  db: Queryable,
  sealedWith: string,
): Promise<CurrentMailServer | null> => {
  const [row] = await db.query<Omit<CurrentMailServer, 'password'> & { readonly id: string }>({
    name: 'mail-server:current',
    text: `select m.id, m.id || ':' || m.version as mark, m.host, m.port::int, m.encryption, m."user", m.sender
      from mail_server m where m.state = 'active' and m.archived_at is null order by m.id desc limit 1`,
  })
  if (!row) return null
  const { id, ...server } = row
  return { ...server, password: await passwordOf(db, { id, ...server }, sealedWith) }
}

/** The password of a server; null for one that has none, and where it was set for another host or port. */
export const passwordOf = async (
  db: Queryable,
  server: Address & { readonly id: string },
  sealedWith: string,
): Promise<string | null> => {
  const [row] = await db.query<{ sealed: Buffer }>({
    name: 'mail-server:password',
    text: 'select sealed from mail_server_secret where server_id = $1',
    values: [server.id],
  })
  if (!row) return null
  const sealed = makeSealer(sealedWith, purpose).open(row.sealed, server.id)
  const { password } = JSON.parse(sealed) as { readonly password: string }
  return sealedText(server, password) === sealed ? password : null
}
