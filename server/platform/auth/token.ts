import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto'

/** What is stored of a secret that has 190 bits or more of its own: a plain SHA-256, which needs no salt then. */
export const hashToken = (token: string): Buffer => hash('sha256', token, 'buffer')

/** 256 random bits as 43 characters of base64url. */
export const randomToken = (): string => randomBytes(32).toString('base64url')

/** Whether two texts are the same, in a time that does not tell where they differ. */
export const sameText = (a: string, b: string): boolean => timingSafeEqual(hashToken(a), hashToken(b))

/** `token.signature` as better-auth signs its cookies (HMAC-SHA-256, base64), so that its own routes accept ours. */
export const signToken = (secret: string, token: string): string => `${token}.${signatureOf(secret, token)}`

/** The token of a signed text; null when the signature is not ours, so that made-up cookies never reach the database. */
export const verifySigned = (secret: string, signed: string): string | null => {
  const dot = signed.lastIndexOf('.')
  if (dot < 1) return null
  const token = signed.slice(0, dot)
  return sameText(signed.slice(dot + 1), signatureOf(secret, token)) ? token : null
}

const signatureOf = (secret: string, token: string): string =>
  createHmac('sha256', secret).update(token).digest('base64')

/** A hash that only this installation can make: for names that must be compared, never read. */
export const keyedHash = (secret: string, text: string): Buffer =>
  createHmac('sha256', secret).update(text).digest()
