import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6

/** An address in its plainest form: an IPv4 address that is written as IPv6 is the IPv4 address. Null for no address. */
export const addressOf = (text: string): Address | null => {
  const bare = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text
  // Only the usual forms: what other parsers take for octal or decimal is read by the URL parser before it comes here.
  if (ipaddr.IPv4.isValidFourPartDecimal(bare)) return ipaddr.IPv4.parse(bare)
  return bare.includes(':') && ipaddr.IPv6.isValid(bare) ? ipaddr.process(bare) : null
}

/**
 * Whether an address is one of the public internet. Everything else is refused: loopback, private and link-local
 * networks (with the metadata services of clouds), shared and reserved ranges, multicast, and forms of IPv6 that carry
 * an IPv4 address inside (NAT64, 6to4, Teredo), since what they lead to is decided elsewhere.
 */
export const isPublic = (address: Address): boolean => {
  if (address.range() !== 'unicast') return false
  if (address.kind() === 'ipv4') return address.toString() !== azureHost
  // Of IPv6 only 2000::/3 is given out (RFC 4291); ::/96 for example would be the old way to write IPv4.
  return address.match(givenOut)
}

const givenOut = ipaddr.IPv6.parseCIDR('2000::/3')
/** Azure's wire server answers virtual machines here: a public address in form only. */
const azureHost = '168.63.129.16'

/** Whether an address lies in a network, e.g. `10.1.0.0/16`; false where one is IPv4 and the other IPv6. */
export const isWithin = (address: Address, network: readonly [Address, number]): boolean =>
  address.kind() === network[0].kind() && address.match(network as [ipaddr.IPv6, number])

/** `10.1.0.0/16`, or a single address as a network of one. Null for anything else. */
export const networkOf = (text: string): readonly [Address, number] | null => {
  const [head = '', bits, ...rest] = text.split('/')
  const address = addressOf(head)
  if (address === null || rest.length > 0) return null
  const most = address.kind() === 'ipv4' ? 32 : 128
  if (bits === undefined) return [address, most]
  return /^\d{1,3}$/.test(bits) && Number(bits) <= most ? [address, Number(bits)] : null
}
