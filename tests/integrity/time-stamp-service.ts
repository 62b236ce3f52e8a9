import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A time-stamp service as OpenSSL makes one: another program than ours answers, and another checks. */
export interface TimeStampService {
  readonly url: string
  /** Asks OpenSSL whether a token is a stamp over this hash by this service. @throws Error when it is not */
  verify(token: Buffer, hash: string): Promise<void>
  /** The next answer is the one to the last question again. */
  repeat(): void
}

const configuration = (folder: string): string => `
[req]
distinguished_name = name
prompt = no
x509_extensions = extensions
[name]
CN = A time-stamp service
[extensions]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = service
[service]
dir = ${folder}
serial = ${folder}/serial
crypto_device = builtin
signer_cert = ${folder}/certificate.pem
signer_key = ${folder}/key.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
`

/** Starts one for a test file. */
export const timeStampService = async (): Promise<TimeStampService> => {
  const folder = await mkdtemp(join(tmpdir(), 'keelson-test-tsa-'))
  const openssl = (...args: readonly string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
  await writeFile(join(folder, 'tsa.cnf'), configuration(folder))
  await writeFile(join(folder, 'serial'), '01')
  const made = ['-keyout', 'key.pem', '-out', 'certificate.pem', '-days', '2']
  openssl(
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-config',
    'tsa.cnf',
    ...made,
  )
  let last: Buffer | null = null
  let repeats = false
  const answerTo = async (query: Buffer): Promise<Buffer> => {
    if (repeats && last) return last
    await writeFile(join(folder, 'query.tsq'), query)
    openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query.tsq', '-out', 'answer.tsr')
    return (last = await readFile(join(folder, 'answer.tsr')))
  }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      answerTo(Buffer.concat(parts)).then(
        (answer) => response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer),
        (error: unknown) => response.writeHead(500).end(String(error)),
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => void server.close())
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr`,
    verify: async (token, hash) => {
      await writeFile(join(folder, 'token.der'), token)
      openssl('ts', '-verify', '-digest', hash, '-in', 'token.der', '-token_in', '-CAfile', 'certificate.pem')
    },
    repeat: () => {
      repeats = true
    },
  }
}
