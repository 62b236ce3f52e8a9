import type { DeliveryStatus } from './bounce.ts'

interface Part {
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const

/**
 * What a delivery status notification (RFC 3464, as mail servers send it) says of each recipient; none for any other mail.
 * The mail that it is about is named by the Message-ID in its headers, which it gives back.
 */
export const readDsn = (message: string): readonly DeliveryStatus[] => {
  const whole = partOf(message)
  const { type, boundary } = contentOf(whole)
  if (type !== 'multipart/report' || boundary === undefined) return []
  const parts = partsOf(whole.body, boundary)
  const report = parts.find((part) => contentOf(part).type.endsWith('/delivery-status'))
  const returned = parts.find((part) => returnedTypes.has(contentOf(part).type))
  const originalMessageId = returned && partOf(bodyOf(returned)).headers.get('message-id')
  if (!report || originalMessageId === undefined) return []
  // The first group is about the message; each further one is about a recipient.
  const [, ...recipients] = bodyOf(report)
    .trim()
    .split(/\n[ \t]*\n\s*/)
  return recipients.flatMap((group) => {
    const fields = headersOf(group)
    const action = actions.find((each) => each === fields.get('action')?.toLowerCase())
    const status = /\d\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0]
    if (action === undefined || status === undefined) return []
    // `smtp; 550 5.1.1 No such user`: the kind of the code is nobody’s concern.
    const diagnostic = fields.get('diagnostic-code')?.replace(/^[^;]*;\s*/, '') ?? null
    return [{ originalMessageId, action, status, diagnostic }]
  })
}

const returnedTypes: ReadonlySet<string> = new Set([
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'message/global-headers',
])

const partOf = (text: string): Part => {
  const lines = text.replaceAll('\r\n', '\n')
  const end = lines.indexOf('\n\n')
  return {
    headers: headersOf(end < 0 ? lines : lines.slice(0, end)),
    body: end < 0 ? '' : lines.slice(end + 2),
  }
}

/** Header fields by their names in small letters; of several of one name the first. */
const headersOf = (text: string): ReadonlyMap<string, string> => {
  const fields = new Map<string, string>()
  // A line that begins with a blank goes on with the one before.
  for (const line of text.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':')
    if (colon < 1) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
  }
  return fields
}

const contentOf = ({ headers }: Part): { readonly type: string; readonly boundary: string | undefined } => {
  const content = headers.get('content-type') ?? 'text/plain'
  const [, quoted, plain] = /;\s*boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(content) ?? []
  return { type: (content.split(';')[0] ?? '').trim().toLowerCase(), boundary: quoted ?? plain }
}

/** The parts between the lines of a boundary. */
const partsOf = (body: string, boundary: string): readonly Part[] => {
  const parts: string[][] = []
  for (const line of body.split('\n')) {
    const end = line.trimEnd()
    if (end === `--${boundary}--`) break
    if (end === `--${boundary}`) parts.push([])
    else parts.at(-1)?.push(line)
  }
  return parts.map((lines) => partOf(lines.join('\n')))
}

const bodyOf = ({ headers, body }: Part): string => {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n')
  if (encoding !== 'quoted-printable') return body
  return body
    .replace(/=[ \t]*\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\r\n', '\n')
}
