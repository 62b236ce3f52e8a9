import { z } from 'zod'
import { problem } from '#contract/problem.ts'
import { isTransaction, labelsOf, type Ctx } from '#engine'
import { isAdministrator } from '../../practices/people/rights.ts'
import type { RouteModule } from '../http/route-module.ts'
import { previewRemoval, removePack, type Removal } from '../packs/removal/remove.ts'
import type { Candidate } from '../packs/removal/plan.ts'

const pack = 'demonstration'

const record = z.object({ id: z.string(), type: z.string(), number: z.string(), title: z.string() })

const answer = z.object({
  goes: z
    .array(z.object({ type: z.string(), count: z.number() }))
    .readonly()
    .describe('What would go, by type.'),
  worked: z
    .array(record)
    .readonly()
    .describe('What people have made with its accounts or changed: it goes only with `everything`.'),
  stays: z
    .array(
      record.extend({
        why: z.enum(['tried', 'changed', 'needed']),
        by: z.string().nullable().describe('Number of a record that needs it.'),
        count: z.number().describe('How many records outside need it.'),
      }),
    )
    .readonly(),
  leaves: z
    .array(record)
    .readonly()
    .describe('People who stay, because they are needed, but can sign in no more.'),
  token: z.string().describe('Names what was looked at; a removal gives it back.'),
  isGoing: z
    .boolean()
    .describe('Whether the reader’s own account is one that would go: then another one removes it.'),
})

export type DemonstrationAnswer = z.infer<typeof answer>

/** With titles as far as the reader may see them: a restricted record is named by its number alone. */
const answerOf = async (ctx: Ctx, removal: Removal): Promise<DemonstrationAnswer> => {
  const worked = [...removal.goes, ...removal.stays.map(({ record: one }) => one)].filter(
    ({ origin, isChanged }) => origin === 'tried' || isChanged,
  )
  const stays = removal.stays.filter(({ record: { origin } }) => origin !== 'follows')
  const named = [...worked, ...stays.map(({ record: one }) => one), ...removal.leaves]
  const labels = await labelsOf(ctx, named)
  const shown = ({ id, type, number }: Candidate) => ({ id, type, number, title: labels[id]?.title ?? '' })
  return {
    goes: countedByType(removal.goes),
    worked: worked.map(shown),
    stays: stays.map(({ record: one, reason }) => ({ ...shown(one), ...reason })),
    leaves: removal.leaves.map(shown),
    token: removal.token,
    isGoing: (await accountOf(ctx)).isBrought,
  }
}

const countedByType = (records: readonly Candidate[]): DemonstrationAnswer['goes'] =>
  [...Map.groupBy(records, ({ type }) => type)]
    .map(([type, { length }]) => ({ type, count: length }))
    .toSorted((a, b) => b.count - a.count)

/** @throws Problem `forbidden` for whoever is no administrator of the desk's own organisation */
const administrating = (ctx: Ctx): Ctx => {
  if (isAdministrator(ctx.actor)) return ctx
  throw problem('forbidden', {
    message: 'Administrators of the desk remove the demonstration.',
    remedy: 'Ask one of them.',
  })
}

const flag = z.enum(['true', 'false']).default('false')

/** Takes the demonstration organisation away in one step, after showing what would go and what stays. */
export const demonstrationRoutes: RouteModule = {
  name: 'demonstration',
  routes: (app, { ctxOf }) => {
    app.get(
      '/installation/demonstration',
      {
        config: { policy: 'session' },
        schema: {
          tags: ['Installation'],
          operationId: 'previewDemonstrationRemoval',
          summary: 'What removing the demonstration organisation would take away, and what would stay',
          querystring: z.strictObject({ everything: flag }),
          response: { 200: answer },
        },
      },
      async (request) => {
        const ctx = administrating(ctxOf(request))
        const asked = { everything: request.query.everything === 'true' }
        return answerOf(ctx, await previewRemoval(ctx, pack, asked))
      },
    )
    app.post(
      '/installation/demonstration/removal',
      {
        config: { policy: 'person' },
        schema: {
          tags: ['Installation'],
          operationId: 'removeDemonstration',
          summary: 'Remove the demonstration organisation',
          description:
            'Archives it as one batch. With the token of what was looked at; anything else is refused.',
          body: z.strictObject({ everything: z.boolean().default(false), token: z.string().max(64) }),
          response: { 200: answer },
        },
      },
      async (request) => {
        const ctx = administrating(ctxOf(request))
        const by = await orderedBy(ctx)
        return answerOf(ctx, await removePack(withDatabase(ctx), pack, { ...request.body, by }))
      },
    )
  },
}

const withDatabase = (ctx: Ctx) => {
  const { db } = ctx
  if (isTransaction(db)) throw new Error('The demonstration is removed in a transaction of its own.')
  return { ...ctx, db }
}

const accountOf = async (ctx: Ctx): Promise<{ readonly number: string; readonly isBrought: boolean }> => {
  const [row] = await ctx.db.query<{ number: string; isBrought: boolean }>({
    text: `select p.number, exists (select from event e where e.record_id = p.id and e.kind = 'created' and e.cause->>'pack' = $2) as "isBrought"
      from person p where p.id = $1`,
    values: [ctx.actor.id, pack],
  })
  return row ?? { number: '', isBrought: false }
}

/** @throws Problem `forbidden` for an account that would go with the demonstration */
const orderedBy = async (ctx: Ctx): Promise<{ readonly number: string }> => {
  const { number, isBrought } = await accountOf(ctx)
  if (isBrought)
    throw problem('forbidden', {
      message: 'You are signed in with an account of the demonstration, which would go with it.',
      remedy: 'Make an administrator of your own organisation, sign in as that person, and remove it then.',
    })
  return { number }
}
