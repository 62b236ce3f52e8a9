import type ipaddr from 'ipaddr.js'
import { isWithin, networkOf } from './addresses.ts'

/** What may be reached although it is not on the public internet. */
export interface AllowList {
  /** Whether a host may be reached at this address and port. */
  permits(host: string, address: ipaddr.IPv4 | ipaddr.IPv6, port: number): boolean
}

/** `mail.internal`, `10.1.0.0/16`, `[fd00::1]`, each with or without `:port`. */
interface Entry {
  readonly host: string | null
  readonly network: ReturnType<typeof networkOf>
  readonly port: number | null
}

/** Reads a list of hosts, addresses and networks with commas between them; what can't be read is answered as such. */
export const readAllowList = (
  text: string,
): { readonly list: AllowList; readonly unknown: readonly string[] } => {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const read = parts.map((part) => [part, entryOf(part)] as const)
  const entries = read.flatMap(([, entry]) => (entry ? [entry] : []))
  return {
    unknown: read.filter(([, entry]) => entry === null).map(([part]) => part),
    list: Object.freeze({
      permits: (host, address, port) =>
        entries.some(
          (entry) =>
            (entry.port === null || entry.port === port) &&
            (entry.network === null ? entry.host === host : isWithin(address, entry.network)),
        ),
    } satisfies AllowList),
  }
}

const entryOf = (text: string): Entry | null => {
  const whole = networkOf(text)
  if (whole) return { host: null, network: whole, port: null }
  const [, name = '', digits] = /^(\[[^\]]+\](?:\/\d+)?|[^:]+)(?::(\d{1,5}))?$/.exec(text) ?? []
  const port = digits === undefined ? null : Number(digits)
  const network = networkOf(name.replace(/^\[(.*)\]/, '$1'))
  if (network) return { host: null, network, port }
  return /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(name) && !/^[\d.]+$/.test(name)
    ? { host: name.toLowerCase(), network: null, port }
    : null
}
