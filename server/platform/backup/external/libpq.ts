/** How a program of PostgreSQL is told where to connect. */
export interface LibpqTarget {
  /** The address without its password. */
  readonly dsn: string
  /** The password by the environment: everybody on the machine can read a command line. */
  readonly env: Readonly<Record<string, string>>
}

// What both the driver and the programs know; the programs refuse an address with anything else in it.
const shared = new Set([
  'host', 'port', 'sslmode', 'sslcert', 'sslkey', 'sslrootcert', 'channel_binding', 'connect_timeout', 'target_session_attrs',
]) // prettier-ignore

/** The driver's address of a database as the programs of PostgreSQL take it. Pure. */
export function libpqOf(url: string): LibpqTarget {
  const address = new URL(url)
  const password = decodeURIComponent(address.password)
  address.password = ''
  for (const [name, value] of [...address.searchParams]) {
    if (name === 'ssl' && ['true', '1'].includes(value)) address.searchParams.set('sslmode', 'require')
    if (name === 'sslmode' && value === 'no-verify') address.searchParams.set('sslmode', 'require')
    if (!shared.has(name)) address.searchParams.delete(name)
  }
  return { dsn: address.href, env: password === '' ? {} : { PGPASSWORD: password } }
}
