import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps secrets that must be read again later: a copy of the database alone does not give them away. */
export interface Sealer {
  /** `boundTo` names the place: what is sealed for one can't be opened in another. */
  seal(text: string, boundTo: string): Buffer
  /** @throws Error for what was not sealed here, for this place, or was altered */
  open(sealed: Buffer, boundTo: string): string
}

const nonceBytes = 12
const tagBytes = 16

/** AES-256-GCM under a key for one purpose, derived from the product's secret (HKDF-SHA-256). */
export const makeSealer = (secret: string, purpose: string): Sealer => {
  const key = keyOf(secret, `keelson sealed ${purpose}`)
  return Object.freeze({
    seal: (text: string, boundTo: string) => sealBytes(key, Buffer.from(text, 'utf8'), boundTo),
    open: (sealed: Buffer, boundTo: string) => openBytes(key, sealed, boundTo).toString('utf8'),
  })
}

/**
 * Seals anew under one secret what was sealed under another, for keys that are derived by `info`; null for what is under
 * the new one already. @throws Error for what is under neither
 */
export const makeResealer = (
  info: string,
  { from, to }: { readonly from: string; readonly to: string },
): ((sealed: Buffer, boundTo: string) => Buffer | null) => {
  const [before, after] = [keyOf(from, info), keyOf(to, info)]
  return (sealed, boundTo) => {
    const content = opened(before, sealed, boundTo)
    if (content !== null) return sealBytes(after, content, boundTo)
    openBytes(after, sealed, boundTo)
    return null
  }
}

const keyOf = (secret: string, info: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', info, 32))

const sealBytes = (key: Buffer, content: Buffer, boundTo: string): Buffer => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(Buffer.from(boundTo))
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()])
}

const openBytes = (key: Buffer, sealed: Buffer, boundTo: string): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(Buffer.from(boundTo))
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()])
}

const opened = (key: Buffer, sealed: Buffer, boundTo: string): Buffer | null => {
  try {
    return openBytes(key, sealed, boundTo)
  } catch {
    return null
  }
}
