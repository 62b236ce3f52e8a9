import { z } from 'zod'
import { mailOccasions, type TemplateOccasion } from '#contract/mail/occasions.ts'
import type { RenderedMail } from '#contract/mail/render.ts'
import { mailNames, templateIssues, type MailValues } from '#contract/mail/template.ts'
import { invalid, problem } from '#contract/problem.ts'
import { abilitiesOf, list, noFacts, type Ctx, type EngineType, type StoredRecord } from '#engine'
import { MailRefused, type Mailer } from '#platform/mail/mail.ts'
import type { ApiParts, RouteModule } from '../../../server/http/route-module.ts'
import { brandingFor, type Branded, type BrandSource } from './branding.ts'
import { recordNumbered, recordNumber } from './record-numbered.ts'
import { mailValues } from './values.ts'

const templateType = 'mail-template'

const params = z.object({ key: z.string().max(64).describe('The template’s id or number.') })

const words = z.strictObject({
  subject: z.string().max(300).optional().describe('In place of the one that is saved.'),
  body: z.string().max(20_000).optional().describe('In place of the one that is saved.'),
  record: recordNumber
    .optional()
    .describe('Number of a record to write about; a made-up one where it is absent.'),
})

export interface MailRoutesOptions extends BrandSource {
  /** Null where there is no mail server. */
  readonly mailer: () => Promise<Mailer | null>
  readonly publicUrl: string
}

/** `POST /mail-templates/:key/preview` and `/test`: what a template makes of a record, and sends it to oneself. */
export const mailRoutes = ({ mailer, ...options }: MailRoutesOptions): RouteModule => ({
  name: 'mail',
  typeRoutes: (app, type, parts) => {
    if (type.name !== templateType) return
    const rendering = { type, parts, ...options }
    app.post(
      `/${type.plural}/:key/preview`,
      {
        config: { policy: 'person' },
        schema: {
          tags: [type.labelMany],
          operationId: 'previewMailTemplate',
          summary: 'What a mail of this template would say',
          description: `Placeholders: ${mailNames.join(', ')}.`,
          params,
          body: words,
          response: { 200: { $ref: '#/components/schemas/MailPreview' } },
        },
      },
      async (request) => {
        const { words: said, branded } = await tried(
          parts.ctxOf(request),
          rendering,
          request.params.key,
          request.body,
        )
        return { ...said, brand: shownBrand(branded) }
      },
    )
    app.post(
      `/${type.plural}/:key/test`,
      {
        config: { policy: 'person' },
        schema: {
          tags: [type.labelMany],
          operationId: 'testMailTemplate',
          summary: 'Send what a mail of this template would say to oneself',
          params,
          body: words,
          response: { 200: { $ref: '#/components/schemas/MailTest' } },
        },
      },
      async (request) => {
        const ctx = parts.ctxOf(request)
        const { words: said, branded } = await tried(ctx, rendering, request.params.key, request.body)
        const mail = { ...said, ...branded.envelope }
        return sendTest(await mailer(), ownAddress(request.caller?.person.email ?? null), mail)
      },
    )
  },
  schemas,
})

const schemas: RouteModule['schemas'] = {
  MailPreview: {
    type: 'object',
    required: ['subject', 'text', 'html', 'brand'],
    properties: {
      subject: { type: 'string' },
      text: { type: 'string' },
      html: { type: 'string', description: 'The mail as it is sent, the head of its brand included.' },
      brand: {
        type: ['object', 'null'],
        description: 'How the sender presents itself above the words; null where the house has no brand.',
        required: ['name', 'accent', 'logo'],
        properties: {
          name: { type: 'string' },
          accent: { type: ['string', 'null'] },
          logo: {
            type: ['string', 'null'],
            description: 'The picture that travels with the mail, as a data URI.',
          },
        },
      },
    },
  },
  MailTest: {
    type: 'object',
    required: ['to', 'answer'],
    properties: { to: { type: 'string' }, answer: { type: 'string' } },
  },
}

interface Rendering extends BrandSource {
  readonly type: EngineType
  readonly parts: ApiParts
  readonly publicUrl: string
}

interface Tried {
  readonly words: RenderedMail
  readonly branded: Branded
}

/** What a template makes of a record, in the brand of those whom it is for; else in that of whoever tries it. */
const tried = async (
  ctx: Ctx,
  { type, parts, publicUrl, ...brands }: Rendering,
  key: string,
  { subject, body, record }: z.infer<typeof words>,
): Promise<Tried> => {
  const template = await parts.find(ctx, type, key)
  const { update } = await abilitiesOf(ctx, type, template, noFacts())
  if (!update.allowed) throw problem('forbidden', 'Only who may change a template may try it.')
  const source = {
    subject: subject ?? String(template.subject),
    body: body ?? String(template.body),
    language: String(template.language),
  }
  const issues = (['subject', 'body'] as const).flatMap((field) =>
    templateIssues(source[field]).map(({ message, line, column }) => ({
      field,
      code: 'mail-template.placeholder',
      message: `Line ${line}, column ${column}: ${message}`,
    })),
  )
  if (issues.length > 0) throw invalid(issues)
  const occasion = template.occasion as TemplateOccasion
  const values =
    record === undefined ? samples(ctx, occasion, publicUrl) : await valuesOf(ctx, record, publicUrl)
  const organisation = (template.organisation as string | null) ?? ctx.actor.organisation
  const branded = await brandingFor(ctx.db, brands, organisation)
  const { renderMail } = await import('#contract/mail/render.ts')
  return { words: renderMail({ ...source, brand: branded.shown }, values), branded }
}

const shownBrand = ({ shown, envelope }: Branded) => {
  if (!shown) return null
  const [logo] = envelope.attachments ?? []
  const picture = logo && `data:${logo.contentType};base64,${Buffer.from(logo.content).toString('base64')}`
  return { name: shown.name, accent: shown.accent, logo: picture ?? null }
}

const valuesOf = async (ctx: Ctx, number: string, publicUrl: string): Promise<MailValues> => {
  const { type, record } = await recordNumbered(ctx, number)
  const entry = await lastEntry(ctx, record)
  return mailValues(ctx, { type, record, entry, actor: ctx.actor.id, clock: null, publicUrl })
}

const lastEntry = async (ctx: Ctx, { id }: StoredRecord): Promise<StoredRecord | null> =>
  (
    await list(ctx, 'journal-entry', {
      filter: `about = "${id}" and visibility = "public"`,
      sort: ['-createdAt'],
      limit: 1,
    })
  ).rows[0] ?? null

const samples = (ctx: Ctx, occasion: TemplateOccasion, publicUrl: string): MailValues => ({
  'record.number': 'INC0000001',
  'record.title': 'The printer prints nothing',
  'record.type': 'Incident',
  'record.state': 'In progress',
  'record.priority': 'High',
  'record.service': 'Printing',
  'record.description': 'It says *ready*, and nothing comes.',
  'record.resolution': 'The cable was loose.',
  'record.followUp': '1 March 2027, 10:00',
  'record.closes': '6 March 2027, 10:00',
  'person.name': ctx.actor.name,
  'actor.name': 'Ada Agent',
  'entry.text':
    occasion === 'invitation'
      ? 'Ask here for *anything* that the desk does for you.'
      : 'Which printer is it?',
  'clock.target': occasion === 'escalated' ? 'Resolution' : null,
  'clock.due': '1 March 2027, 12:00',
  'clock.late': false,
  'digest.count': Object.keys(mailOccasions).length,
  'digest.list': `[INC0000001] The printer prints nothing\n${publicUrl}/incidents/INC0000001`,
  // The one that is mailed is good once, and only for whom it is for.
  link: `${publicUrl}/${occasion === 'invitation' || occasion === 'password' ? 'password' : 'incidents/INC0000001'}`,
  settings: `${publicUrl}/notifications`,
})

const ownAddress = (email: string | null): string => {
  if (email === null) throw problem('conflict', 'You have no e-mail address to send a test to.')
  return email
}

const sendTest = async (
  mailer: Mailer | null,
  to: string,
  mail: RenderedMail & Branded['envelope'],
): Promise<{ readonly to: string; readonly answer: string }> => {
  if (mailer === null)
    throw problem('conflict', {
      message: 'No mail is sent: there is no mail server.',
      remedy: 'Set one under Mail servers.',
    })
  try {
    const { answer } = await mailer.send({ to, ...mail, headers: { 'Auto-Submitted': 'auto-generated' } })
    return { to, answer }
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    throw problem('unavailable', {
      message: `The mail server did not take it: ${error.message.slice(0, 300)}`,
      remedy:
        'What it says is its operator’s to explain; which server it is, SMTP_URL says or the mail server that is set here.',
    })
  }
}
