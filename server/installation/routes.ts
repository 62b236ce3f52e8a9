import { z } from 'zod'
import { isLiteral } from '#contract/rule/ast.ts'
import { problem } from '#contract/problem.ts'
import { readable, type Ctx } from '#engine'
import { unsealed } from '#engine/log/sealing/unsealed.ts'
import { notedIn } from '../http/languages/words.ts'
import type { RouteModule } from '../http/route-module.ts'
import { factsOf, type Facts, type Installed } from './facts.ts'
import { checkNames, judge } from './judge.ts'

const stepNames = ['organisation', 'teams', 'people', 'agents', 'mail', 'service', 'brand'] as const

const answer = z.object({
  steps: z
    .array(z.object({ name: z.enum(stepNames), isDone: z.boolean(), count: z.number().nullable() }))
    .readonly()
    .describe('What a new installation needs first, and whether it is there: counted, never ticked off.'),
  mailBy: z
    .enum(['environment', 'record'])
    .nullable()
    .describe('Who has named the mail server: SMTP_URL, which goes before, or a record of the product.'),
  checks: z
    .array(
      z.object({
        name: z.enum(checkNames),
        verdict: z.enum(['well', 'look', 'bad']),
        found: z.string().describe('Which sentence is true of it.'),
        facts: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    )
    .readonly(),
})

export type InstallationAnswer = z.infer<typeof answer>

/** How the installation stands, for its administrators: the first steps, and what to look after. */
export const installationRoutes = (
  installed: Omit<Installed, 'db'> & { readonly guardedBy: string },
): RouteModule => ({
  name: 'installation',
  routes: (app, { ctxOf }) => {
    app.get(
      '/installation',
      {
        config: { policy: 'session' },
        schema: {
          tags: ['Installation'],
          operationId: 'readInstallation',
          summary: 'First steps of a new installation, and how it stands',
          response: { 200: answer },
        },
      },
      async (request) => {
        const ctx = administering(ctxOf(request), installed.guardedBy)
        const facts = await factsOf(
          { ...installed, db: ctx.db },
          async () => (await unsealed(ctx.db)).seconds,
        )
        const told = <Noted extends { readonly why: string }>(noted: Noted): Noted => ({
          ...noted,
          why: notedIn(ctx.actor.language, noted.why),
        })
        const here = { held: told(facts.held), waitingErasures: told(facts.waitingErasures) }
        return {
          steps: stepsOf(facts),
          mailBy: facts.mailBy,
          checks: [...judge({ ...facts, ...here }, ctx.clock.now())],
        }
      },
    )
  },
})

/** Whoever may read all records of the guarding type. */
const administering = (ctx: Ctx, guardedBy: string): Ctx => {
  const rule = readable(ctx, ctx.types.get(guardedBy))
  if (isLiteral(rule) && rule.value === true) return ctx
  const lacksHouse = ctx.actor.roles.includes('administrator') && !ctx.actor.provider
  throw problem('forbidden', {
    message: 'You may not see how the installation stands.',
    remedy: lacksHouse
      ? 'Your role counts in an organisation of the kind “Own” alone. Another administrator sets one on your page, under People.'
      : 'An administrator can give you a role that may.',
  })
}

const stepsOf = ({ own, mailBy, mailLacksPassword }: Facts): InstallationAnswer['steps'] => [
  { name: 'organisation', isDone: own.organisations > 0, count: own.organisations },
  { name: 'teams', isDone: own.teams > 0, count: own.teams },
  // The first administrator alone is no desk.
  { name: 'people', isDone: own.people > 1, count: own.people },
  { name: 'agents', isDone: own.agents > 0, count: own.agents },
  { name: 'mail', isDone: mailBy !== null && !mailLacksPassword, count: null },
  { name: 'service', isDone: own.services > 0, count: own.services },
  { name: 'brand', isDone: own.brands > 0, count: own.brands },
]
