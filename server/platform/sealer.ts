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
  const key = Buffer.from(hkdfSync('sha256', secret, '', `keelson sealed ${purpose}`, 32))
  return Object.freeze({
    seal: (text: string, boundTo: string) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
      cipher.setAAD(Buffer.from(boundTo))
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    open: (sealed: Buffer, boundTo: string) => {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      })
      decipher.setAAD(Buffer.from(boundTo))
      decipher.setAuthTag(sealed.subarray(-tagBytes))
      return Buffer.concat([
        decipher.update(sealed.subarray(nonceBytes, -tagBytes)),
        decipher.final(),
      ]).toString('utf8')
    },
  })
}
