import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { v7 } from 'uuid'
import type { Queryable } from '../../database/pool.ts'

// Loaded when the first passkey is asked for: a start does not pay for it.
const webauthn = () => import('@simplewebauthn/server')

// ES256, EdDSA, RS256 (COSE): named, so that Node is not asked for algorithms which it has on trial only.
const algorithms = [-7, -8, -257]

export interface Passkey {
  readonly id: string
  readonly name: string
  readonly createdAt: string
  readonly usedAt: string | null
}

/** The house that a passkey is for: its host, and where its pages stand. */
export interface RelyingParty {
  readonly id: string
  readonly origin: string
}

/** On a development machine the port may be any: browsers bind passkeys to the host. */
export const relyingParty = (publicUrl: string, origin: string | undefined): RelyingParty => {
  const own = new URL(publicUrl)
  const from = origin !== undefined && URL.canParse(origin) ? new URL(origin) : own
  const isLoopback =
    own.hostname === 'localhost' && from.hostname === 'localhost' && from.protocol === 'http:'
  return { id: own.hostname, origin: isLoopback ? from.origin : own.origin }
}

interface StoredPasskey {
  readonly id: string
  readonly personId: string
  readonly credential: string
  readonly publicKey: Buffer
  readonly counter: string | number
  readonly transports: string[]
}

const credentialsOf = (db: Queryable, personId: string) =>
  db.query<{ credential: string; transports: string[] }>({
    name: 'passkey:credentials',
    text: 'select credential, transports from passkey where person_id = $1 order by id',
    values: [personId],
  })

const described = ({ credential, transports }: { credential: string; transports: string[] }) => ({
  id: credential,
  transports,
})

/** What the browser is asked to make a passkey with. */
export const enrolmentOptions = async (
  db: Queryable,
  party: RelyingParty,
  person: { readonly id: string; readonly name: string; readonly label: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> => {
  const { generateRegistrationOptions } = await webauthn()
  return generateRegistrationOptions({
    rpName: 'Keelson',
    rpID: party.id,
    userID: new TextEncoder().encode(person.id),
    userName: person.label,
    userDisplayName: person.name,
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: (await credentialsOf(db, person.id)).map(described),
    // A passkey stands for password and device together: it is found without a name, and asks who holds it.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** What the browser is asked to sign; for one person, or for whoever has a passkey here. */
export const signInOptions = async (
  db: Queryable,
  party: RelyingParty,
  personId: string | null,
): Promise<PublicKeyCredentialRequestOptionsJSON> => {
  const { generateAuthenticationOptions } = await webauthn()
  return generateAuthenticationOptions({
    rpID: party.id,
    userVerification: 'required',
    ...(personId !== null && { allowCredentials: (await credentialsOf(db, personId)).map(described) }),
  })
}

interface Answered<Response> {
  readonly party: RelyingParty
  readonly challenge: string
  readonly response: Response
}

/** Keeps the passkey that a browser has made; null when it is not what was asked for. */
export const keepPasskey = async (
  db: Queryable,
  now: string,
  personId: string,
  given: Answered<RegistrationResponseJSON> & { readonly name: string },
): Promise<Passkey | null> => {
  const { verifyRegistrationResponse } = await webauthn()
  const verified = await verifyRegistrationResponse({
    response: given.response,
    expectedChallenge: given.challenge,
    expectedOrigin: given.party.origin,
    expectedRPID: given.party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => null)
  if (!verified?.verified) return null
  const { credential } = verified.registrationInfo
  const rows = await db.query<Passkey>({
    text: `insert into passkey (id, person_id, credential, public_key, counter, transports, name, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (credential) do nothing
      returning id, name, created_at as "createdAt", used_at as "usedAt"`,
    values: [
      v7(),
      personId,
      credential.id,
      Buffer.from(credential.publicKey),
      credential.counter,
      (credential.transports ?? []).slice(0, 8),
      given.name,
      now,
    ],
  })
  return rows[0] ?? null
}

/** Whose passkey has signed; null when it is unknown here, of somebody else, or did not sign this. */
export const personOfPasskey = async (
  db: Queryable,
  now: string,
  {
    party,
    challenge,
    response,
    personId,
  }: Answered<AuthenticationResponseJSON> & { personId: string | null },
): Promise<string | null> => {
  const { verifyAuthenticationResponse } = await webauthn()
  const [stored] = await db.query<StoredPasskey>({
    name: 'passkey:find',
    text: `select id, person_id as "personId", credential, public_key as "publicKey", counter, transports from passkey where credential = $1`,
    values: [response.id],
  })
  if (!stored || (personId !== null && stored.personId !== personId)) return null
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: {
      id: stored.credential,
      publicKey: new Uint8Array(stored.publicKey),
      counter: Number(stored.counter),
      transports: stored.transports,
    },
  }).catch(() => null)
  if (!verified?.verified) return null
  await db.query({
    name: 'passkey:used',
    text: 'update passkey set counter = $2, used_at = $3 where id = $1',
    values: [stored.id, verified.authenticationInfo.newCounter, now],
  })
  return stored.personId
}

export const passkeysOf = (db: Queryable, personId: string): Promise<Passkey[]> =>
  db.query<Passkey>({
    text: `select id, name, created_at as "createdAt", used_at as "usedAt" from passkey where person_id = $1 order by id`,
    values: [personId],
  })

/** Forgets one passkey of a person; false when it is not one of theirs. */
export const removePasskey = async (db: Queryable, personId: string, id: string): Promise<boolean> =>
  (
    await db.query({
      text: 'delete from passkey where id = $1 and person_id = $2 returning 1',
      values: [id, personId],
    })
  ).length === 1
