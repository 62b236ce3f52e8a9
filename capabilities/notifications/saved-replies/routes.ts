import { z } from 'zod'
import { isLanguage } from '#contract/language.ts'
import { isProblem } from '#contract/problem.ts'
import { noteContent, read, type Ctx, type StoredRecord } from '#engine'
import type { RouteModule } from '../../../server/http/route-module.ts'
import { recordNumber, recordNumbered } from '../mail/record-numbered.ts'
import { mailValues, type Addressee } from '../mail/values.ts'

const replyType = 'saved-reply'

/** `GET /saved-replies/:key/text`: what a saved reply says about a record, to be written on before it is sent. */
export const savedReplyRoutes = ({ publicUrl }: { readonly publicUrl: string }): RouteModule => ({
  name: 'saved-replies',
  typeRoutes: (app, type, { ctxOf, find }) => {
    if (type.name !== replyType) return
    app.get(
      `/${type.plural}/:key/text`,
      {
        config: { policy: 'type:read' },
        schema: {
          tags: [type.labelMany],
          operationId: 'fillSavedReply',
          summary: 'What a saved reply says about a record',
          description:
            'Markdown, its placeholders filled with what the caller may read, times as the requester writes them.',
          params: z.object({ key: z.string().max(64).describe('The reply’s id or number.') }),
          querystring: z.strictObject({ record: recordNumber.describe('Number of the record.') }),
          response: { 200: { $ref: '#/components/schemas/FilledReply' } },
        },
      },
      async (request) => {
        const ctx = ctxOf(request)
        const reply = await find(ctx, type, request.params.key)
        return { text: await filledFor(ctx, String(reply.text), request.query.record, publicUrl) }
      },
    )
  },
  schemas: {
    FilledReply: { type: 'object', required: ['text'], properties: { text: { type: 'string' } } },
  },
})

const filledFor = async (ctx: Ctx, text: string, number: string, publicUrl: string): Promise<string> => {
  const { type, record } = await recordNumbered(ctx, number)
  const to = await requesterOf(ctx, record)
  const values = await mailValues(ctx, {
    type, record, entry: null, actor: ctx.actor.id, clock: null, publicUrl, to,
  }) // prettier-ignore
  await noteContent(ctx, type, record, 'reply')
  const { renderReply } = await import('#contract/mail/render.ts')
  return renderReply(text, values)
}

/** Whom the reply is for; nameless where the record has no requester whom the writer may see. */
const requesterOf = async (ctx: Ctx, { requester }: StoredRecord): Promise<Addressee> => {
  const nobody = { name: null, language: ctx.actor.language, timeZone: ctx.actor.timeZone }
  if (typeof requester !== 'string') return nobody
  try {
    const { name, language, timeZone } = await read(ctx, 'person', requester)
    return {
      name: String(name),
      language: isLanguage(language) ? language : ctx.actor.language,
      timeZone: typeof timeZone === 'string' ? timeZone : 'UTC',
    }
  } catch (error) {
    if (isProblem(error) && error.code === 'not_found') return nobody
    throw error
  }
}
