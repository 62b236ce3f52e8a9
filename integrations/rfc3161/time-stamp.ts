import { randomBytes } from 'node:crypto'
import { fromBER, Integer, Null, OctetString } from 'asn1js'
import {
  AlgorithmIdentifier,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
  type Certificate,
} from 'pkijs'
import { problem } from '#contract/problem.ts'

// Time-stamps of RFC 3161: what is asked for and what an answer has to be. ASN.1 and CMS are pkijs's business.

const sha256 = '2.16.840.1.101.3.4.2.1'
const timeStamping = '1.3.6.1.5.5.7.3.8'
const extendedKeyUsage = '2.5.29.37'

export interface AskedStamp {
  readonly nonce: Buffer
  /** DER. */
  readonly request: Buffer
}

/** A request for a time-stamp over a SHA-256 (hex); the service's certificate shall come with it. */
export const stampRequest = (hash: string): AskedStamp => {
  const nonce = randomBytes(16)
  // A positive number in its shortest form, as DER wants it.
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: bytesOf(Buffer.from(hash, 'hex')) }),
    }),
    nonce: new Integer({ valueHex: bytesOf(nonce) }),
    certReq: true,
  })
  return { nonce, request: Buffer.from(request.toSchema().toBER()) }
}

export interface Stamp {
  /** When the service says that it saw the hash: an ISO instant. */
  readonly time: string
  /** The subject of the certificate that signed. */
  readonly service: string
  /** The time-stamp token (a CMS SignedData), base64 of DER. */
  readonly token: string
}

/**
 * Checks an answer: it grants, is about what was asked, and is signed by a certificate for time-stamping that came with
 * it. Who issued that certificate is for the auditor to judge: Keelson knows no list of trusted services.
 * @throws Problem `unavailable` with what is wrong
 */
export const readStamp = async (
  answer: Buffer,
  { text, hash, nonce }: { text: string; hash: string; nonce: Buffer },
): Promise<Stamp> => {
  const response = parsed('a time-stamp', answer, (schema) => new TimeStampResp({ schema }))
  const status: number = response.status.status
  // 0: granted, 1: granted with modifications.
  if (status > 1 || !response.timeStampToken) throw refused(`it refuses (status ${status})`)
  const signed = new SignedData({ schema: response.timeStampToken.content })
  const content = signed.encapContentInfo.eContent
  if (!content) throw refused('its answer holds no time-stamp')
  const info = parsed('a time-stamp', Buffer.from(content.getValue()), (schema) => new TSTInfo({ schema }))
  const { hashAlgorithm, hashedMessage } = info.messageImprint
  if (hashAlgorithm.algorithmId !== sha256 || hexOf(hashedMessage) !== hash)
    throw refused('its answer is about something else than what was sent')
  if (!info.nonce || hexOf(info.nonce) !== nonce.toString('hex'))
    throw refused('its answer is one to another question')
  const certificate = await signerOf(signed, text)
  return {
    time: info.genTime.toISOString(),
    service: certificate.subject.typesAndValues.map(({ value }) => String(value.valueBlock.value)).join(', '),
    token: Buffer.from(response.timeStampToken.toSchema().toBER()).toString('base64'),
  }
}

const signerOf = async (signed: SignedData, text: string): Promise<Certificate> => {
  const { signatureVerified, signerCertificate } = await signed
    .verify({ signer: 0, data: bytesOf(Buffer.from(text)), checkChain: false, extendedMode: true })
    .catch((error: unknown) => {
      throw refused(`its signature can't be checked (${String((error as { message?: unknown }).message)})`)
    })
  if (signatureVerified !== true || !signerCertificate) throw refused('its signature does not fit')
  const usage = signerCertificate.extensions?.find(({ extnID }) => extnID === extendedKeyUsage)
  const { keyPurposes = [] } = (usage?.parsedValue ?? {}) as { readonly keyPurposes?: readonly string[] }
  if (!keyPurposes.includes(timeStamping)) throw refused('its certificate is none for time-stamps')
  return signerCertificate
}

const parsed = <T>(
  what: string,
  bytes: Buffer,
  read: (schema: ReturnType<typeof fromBER>['result']) => T,
): T => {
  try {
    const { offset, result } = fromBER(bytesOf(bytes))
    if (offset !== -1) return read(result)
  } catch {
    // Told below: whatever the bytes are, they are not what was asked for.
  }
  throw refused(`its answer is not ${what}`)
}

const refused = (why: string) =>
  problem('unavailable', {
    message: `The time-stamp service did not give a valid stamp: ${why}.`,
    remedy: 'Look whether the address is that of an RFC 3161 service.',
  })

const hexOf = (value: OctetString | Integer): string =>
  Buffer.from(value.valueBlock.valueHexView).toString('hex')

/** The bytes alone: a Buffer may stand in a larger memory. */
const bytesOf = (buffer: Buffer): ArrayBuffer => new Uint8Array(buffer).buffer
