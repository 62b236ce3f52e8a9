// Every cookie of ours: bound to this very host where it is reached over https, for browsers take `__Host-` only then,
// and only for the whole host and without a domain.

export const isHttps = (publicUrl: string): boolean => publicUrl.startsWith('https:')

/** The name that a cookie has at an address: `__Host-keelson` over https. */
export const hostName = (publicUrl: string, name: string): string =>
  isHttps(publicUrl) ? `__Host-${name}` : name

interface Cookie {
  readonly name: string
  /** Null takes the cookie away. */
  readonly value: string | null
  readonly lifeSeconds: number
  /** Whether our pages read it; a cookie that only comes back to us is kept from them. */
  readonly isForPages?: boolean
}

/** The Set-Cookie line of a cookie. Lax, for whoever comes from a provider or by a link from a mail is to be known. */
export const cookieLine = (
  publicUrl: string,
  { name, value, lifeSeconds, isForPages = false }: Cookie,
): string =>
  [
    `${hostName(publicUrl, name)}=${value === null ? '' : encodeURIComponent(value)}`,
    'Path=/',
    ...(isForPages ? [] : ['HttpOnly']),
    'SameSite=Lax',
    `Max-Age=${value === null ? 0 : lifeSeconds}`,
    ...(isHttps(publicUrl) ? ['Secure'] : []),
  ].join('; ')

/** What a Cookie header says under a name; null where it does not, or nothing that can be read. */
export const cookieIn = (publicUrl: string, name: string, header: string | undefined): string | null => {
  const wanted = `${hostName(publicUrl, name)}=`
  const pair = header?.split(';').find((part) => part.trimStart().startsWith(wanted))
  if (!pair) return null
  try {
    return decodeURIComponent(pair.trim().slice(wanted.length))
  } catch {
    return null
  }
}
