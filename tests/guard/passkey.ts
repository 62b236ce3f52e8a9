import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** What a browser answers that has just made a passkey: attestation "none", its holder verified. */
export const newPasskey = ({
  challenge,
  origin,
}: {
  readonly challenge: string
  readonly origin: string
}): object => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const credential = randomBytes(16)
  // COSE: an EC2 key for ES256 on P-256.
  const key = new Map<number, number | Uint8Array>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, bytesOf(x)],
    [-3, bytesOf(y)],
  ])
  const authData = Buffer.concat([
    createHash('sha256').update(new URL(origin).hostname).digest(),
    // User present and verified, with a credential; the counter; no model; the length of the credential's id.
    Buffer.from([0x45, 0, 0, 0, 0, ...Buffer.alloc(16), 0, credential.length]),
    credential,
    isoCBOR.encode(key),
  ])
  const attestation = new Map<string, string | Uint8Array | Map<string, never>>([
    ['fmt', 'none'],
    ['attStmt', new Map<string, never>()],
    ['authData', new Uint8Array(authData)],
  ])
  const clientData = { type: 'webauthn.create', challenge, origin, crossOrigin: false }
  const id = credential.toString('base64url')
  return {
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: Buffer.from(JSON.stringify(clientData)).toString('base64url'),
      attestationObject: Buffer.from(isoCBOR.encode(attestation)).toString('base64url'),
    },
  }
}

const bytesOf = (base64url: string): Uint8Array => new Uint8Array(Buffer.from(base64url, 'base64url'))
