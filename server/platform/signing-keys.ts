import { createPrivateKey, generateKeyPairSync, hash as digest, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { problem } from '#contract/problem.ts'
import { createDurably, makeFolderDurably } from './files/durable.ts'

/** An Ed25519 key that signs; the private part stays inside. */
export interface SigningKey {
  /** SHA-256 (hex) over the public key's 32 raw bytes. */
  readonly id: string
  /** The raw public key, base64url. */
  readonly publicKey: string
  /** The signature over the UTF-8 bytes of a text, base64url. */
  sign(text: string): string
}

/** Private keys as files of their own, readable by the owner alone, outside of any database. */
export interface SigningKeys {
  readonly folder: string
  /** Null where the file is not here. @throws Problem `unavailable` for a file that is unsafe or no such key */
  get(id: string): Promise<SigningKey | null>
  /** Makes a key; it is on the disk when this returns. */
  create(): Promise<SigningKey>
  /** Removes a key that signs no more. */
  forget(id: string): Promise<void>
}

/** The keys in a folder; it is made with the first key. */
export const openSigningKeys = (folder: string): SigningKeys => {
  const fileOf = (id: string): string => join(folder, `signing-${id.slice(0, 32)}.pem`)
  return Object.freeze({
    folder,
    get: async (id: string) => {
      const file = fileOf(id)
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw unusable(file, `can't be read (${error.code ?? error.message})`)
      })
      if (text === null) return null
      // As ssh does: a key that everybody on the machine can read is nobody's signature.
      if (((await stat(file)).mode & 0o007) !== 0)
        throw unusable(file, 'can be read by every user of this machine')
      const key = keyOf(privateKeyIn(file, text))
      if (key.id !== id) throw unusable(file, 'holds another key than its name says')
      return key
    },
    create: async () => {
      const { privateKey } = generateKeyPairSync('ed25519')
      const key = keyOf(privateKey)
      await makeFolderDurably(folder)
      // A key that signed something must not be lost with the power.
      await createDurably(fileOf(key.id), privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
      return key
    },
    forget: (id: string) => rm(fileOf(id), { force: true }),
  })
}

const keyOf = (privateKey: KeyObject): SigningKey => {
  const publicKey = privateKey.export({ format: 'jwk' }).x as string
  return Object.freeze({
    id: digest('sha256', Buffer.from(publicKey, 'base64url'), 'hex'),
    publicKey,
    sign: (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
  })
}

const privateKeyIn = (file: string, text: string): KeyObject => {
  try {
    const key = createPrivateKey(text)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // Told below, without what the file holds.
  }
  throw unusable(file, 'holds no Ed25519 private key (PKCS #8, PEM)')
}

const unusable = (file: string, why: string) =>
  problem('unavailable', {
    message: `The signing key ${file} ${why}.`,
    remedy:
      'Put the key back from its copy and make it readable for the user who runs Keelson alone (chmod 600).',
  })
