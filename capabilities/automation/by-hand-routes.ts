import { z } from 'zod'
import type { AnyRef } from '#contract/fields/ref.ts'
import { problem } from '#contract/problem.ts'
import {
  allowed,
  hasCapability,
  noFacts,
  read,
  systemActor,
  withFacts,
  type Ctx,
  type WriteCtx,
} from '#engine'
import { inTransaction } from '#engine/model/ctx.ts'
import { once } from '../../server/http/idempotency.ts'
import { notedIn } from '../../server/http/languages/words.ts'
import type { RouteModule } from '../../server/http/route-module.ts'
import { startAutomation } from './start.ts'
import type { ReadersAmong } from './whom.ts'

const params = z.object({ key: z.string().max(64).describe('The automation’s id or number.') })
const body = z.strictObject({ about: z.strictObject({ type: z.string().max(60), id: z.uuid() }) })
const run = z.object({
  run: z.uuid(),
  outcome: z.enum(['done', 'partly', 'refused', 'nothing']),
  refusals: z.string().nullable().describe('What was refused and why, in the reader’s language.'),
})

/** `POST /automations/:key/runs`: starts an automation on a record, for whoever works on it where the automation allows it. */
export const byHandRoutes = (readersAmong: ReadersAmong): RouteModule => ({
  name: 'automations-by-hand',
  typeRoutes: (app, type, { ctxOf, find }) => {
    if (!hasCapability(type, 'automation-runs')) return
    app.post(
      `/${type.plural}/:key/runs`,
      {
        config: { policy: 'type:read' },
        schema: {
          tags: [type.labelMany],
          operationId: 'startAutomation',
          summary: 'Start an automation on a record by hand',
          params,
          body,
          response: { 201: run },
        },
      },
      async (request, reply) => {
        const ctx = ctxOf(request)
        const automation = await find(ctx, type, request.params.key)
        if (automation.byHand !== true)
          throw problem('conflict', {
            message: `${automation.number} is not started by hand.`,
            remedy: 'An administrator can allow it on its page.',
          })
        const answer = await once(ctx, request, async (inner) => ({
          status: 201,
          headers: {},
          body: await inTransaction(inner, (tx) =>
            start(tx, automation.id, request.body.about, readersAmong),
          ),
        }))
        return reply.code(201).send(answer.body as z.infer<typeof run>)
      },
    )
  },
})

const start = async (
  ctx: WriteCtx,
  automation: string,
  { type, id }: AnyRef,
  readersAmong: ReadersAmong,
): Promise<z.infer<typeof run>> => {
  await refuseOnlookers(ctx, { type, id })
  const { actor } = ctx
  // What it does is the automation's doing, with the rights of its role: of the person only that they started it is told.
  const house: WriteCtx = { ...ctx, actor: systemActor('automation'), via: 'system' }
  const started = await startAutomation(house, { type, id }, automation, {
    cause: { because: 'by-hand', person: { type: 'person', id: actor.id } },
    startedBy: actor.id,
    tellsServed: true,
    readersAmong,
  })
  const { outcome, refusals } = await read(house, 'automation-run', started)
  return {
    run: started,
    outcome: outcome as z.infer<typeof run>['outcome'],
    refusals: typeof refusals === 'string' ? notedIn(actor.language, refusals) : null,
  }
}

/** Whoever may not read the record is told that it is not there. */
const refuseOnlookers = async (ctx: Ctx, { type, id }: AnyRef): Promise<void> => {
  const about = await read(ctx, type, id)
  const facts = noFacts()
  const works = await withFacts(ctx, facts, () => allowed(ctx, ctx.types.get(type), 'work', about, facts))
  if (!works) throw problem('forbidden', 'Only whoever works on the record may start an automation on it.')
}
