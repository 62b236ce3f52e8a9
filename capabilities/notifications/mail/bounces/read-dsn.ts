import { simpleParser, type Attachment } from 'mailparser'
import type { DeliveryStatus } from './bounce.ts'

const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const

const returnedTypes: ReadonlySet<string> = new Set([
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'message/global-headers',
])

/** No part is turned into text or a page: nobody reads it. */
const parse = (source: Buffer | string) =>
  simpleParser(source, { keepDeliveryStatus: true, skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, skipTextLinks: true }) // prettier-ignore

/**
 * What a delivery status notification (RFC 3464, as mail servers send it) says of each recipient; none for any other mail.
 * The mail that it is about is named by the Message-ID in its headers, which it gives back.
 */
export const readDsn = async (message: Buffer | string): Promise<readonly DeliveryStatus[]> => {
  const { headers, attachments } = await parse(message)
  if (typeOf(headers.get('content-type')) !== 'multipart/report') return []
  const report = attachments.find(({ contentType }) => contentType.endsWith('/delivery-status'))
  const returned = attachments.find(({ contentType }) => returnedTypes.has(contentType))
  const originalMessageId = returned && (await parse(returned.content)).messageId
  if (!report || originalMessageId === undefined) return []
  const groups = await groupsOf(report)
  return groups.flatMap((fields) => {
    const action = actions.find((each) => each === fields.get('action')?.toLowerCase())
    const status = /\d\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0]
    if (action === undefined || status === undefined) return []
    // `smtp; 550 5.1.1 No such user`: the kind of the code is nobody’s concern.
    const diagnostic = fields.get('diagnostic-code')?.replace(/^[^;]*;\s*/, '') ?? null
    return [{ originalMessageId, action, status, diagnostic }]
  })
}

const typeOf = (header: unknown): string =>
  typeof header === 'object' && header !== null && 'value' in header ? String(header.value).toLowerCase() : ''

/** The fields of each recipient; they have the form of headers, and the first group is about the message. */
const groupsOf = async ({ content }: Attachment): Promise<readonly ReadonlyMap<string, string>[]> => {
  const [, ...recipients] = content
    .toString('utf8')
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n[ \t]*\n\s*/)
  return Promise.all(
    recipients.slice(0, mostRecipients).map(async (group) => {
      const { headerLines } = await parse(`${group}\n\n`)
      const texts = headerLines.map(({ key, line }) => [key, textOf(line)] as const)
      // Of several of one name the first.
      return new Map(texts.toReversed())
    }),
  )
}

// Each of our mails has one recipient.
const mostRecipients = 100

/** What a header line says behind its name, of several lines as one. */
const textOf = (line: string): string => line.slice(line.indexOf(':') + 1).replace(/\s*\n\s+/g, ' ').trim() // prettier-ignore
