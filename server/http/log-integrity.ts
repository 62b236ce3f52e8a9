import { z } from 'zod'
import { isLiteral } from '#contract/rule/ast.ts'
import { problem } from '#contract/problem.ts'
import { fieldReadable, isTransaction, labelsOf, noFacts, readable, type Ctx } from '#engine'
import { makeProof } from '#engine/log/sealing/proof.ts'
import { publishedHeads } from '#engine/log/sealing/published-heads.ts'
import { sealShape } from '#engine/log/sealing/heads.ts'
import { lastSeal, latestSeals, sealAt } from '#engine/log/sealing/seal-store.ts'
import { unsealed } from '#engine/log/sealing/unsealed.ts'
import { askForVerification, latestVerifications, type VerificationRun } from '#engine/log/verification.ts'
import type { Database } from '#platform/database/pool.ts'
import type { Jobs } from '#platform/jobs/jobs.ts'
import type { Api, ApiParts, RouteModule } from './route-module.ts'
import { wholeNumber } from './validation.ts'

const publication = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  kind: z.string(),
  target: z.string(),
  state: z.string(),
  last: z.object({ seal: z.number(), at: z.string() }).nullable(),
  failures: z.number().describe('Tries that have failed since the last that did not.'),
  error: z.string().nullable().describe('Why the last try failed.'),
  nextAt: z.string().nullable(),
})

const verification = z.object({
  id: z.string(),
  askedBy: z.string().nullable().describe('Name of a person; null for the nightly one.'),
  askedAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  result: z
    .object({
      records: z.number(),
      events: z.number(),
      seals: z.number(),
      sealedEvents: z.number(),
      heads: z.number().describe('Heads known from elsewhere that it was compared with.'),
      faultCount: z.number(),
      faults: z.array(z.string()).readonly(),
      notes: z.array(z.string()).readonly(),
    })
    .nullable(),
})

const standing = z.object({
  last: sealShape.nullable(),
  unsealed: z.object({ events: z.number(), seconds: z.number() }),
  publications: z.array(publication).readonly(),
  verifications: z.array(verification).readonly().describe('The latest, the last first.'),
})

export type PublicationStanding = z.infer<typeof publication>

export interface LogIntegrityParts {
  readonly db: Database
  readonly jobs: Pick<Jobs, 'enqueueIn'>
  /** Name of the type whose readers may see how the log stands. */
  readonly guardedBy: string
  publications(ctx: Ctx): Promise<readonly PublicationStanding[]>
}

const tags = ['Log integrity'] as const
const config = { policy: 'session' } as const

/** How the sealed log stands, its links, and proofs: for auditors and administrators. */
export const logIntegrityRoutes = (parts: LogIntegrityParts): RouteModule => ({
  name: 'log-integrity',
  routes: (app, api) => {
    addStanding(app, api, parts)
    addSeals(app, api, parts)
    addVerification(app, api, parts)
    addProof(app, api, parts)
  },
})

/** Whoever may read all records of the guarding type. */
const auditing = (ctx: Ctx, { guardedBy }: LogIntegrityParts): Ctx => {
  const rule = readable(ctx, ctx.types.get(guardedBy))
  if (isLiteral(rule) && rule.value === true) return ctx
  throw problem('forbidden', {
    message: 'You may not see how the log stands.',
    remedy: 'An administrator can give you the role of an auditor.',
  })
}

const addStanding = (app: Api, { ctxOf }: ApiParts, parts: LogIntegrityParts): void => {
  app.get(
    '/log-integrity',
    {
      config,
      schema: {
        tags,
        operationId: 'readLogIntegrity',
        summary: 'The last seal, what is not sealed yet, publications and verifications',
        response: { 200: standing },
      },
    },
    async (request) => {
      const ctx = auditing(ctxOf(request), parts)
      const [last, waiting, publications, runs] = await Promise.all([
        lastSeal(ctx.db),
        unsealed(ctx.db),
        parts.publications(ctx),
        latestVerifications(ctx.db, 10),
      ])
      return { last, unsealed: waiting, publications, verifications: await withNames(ctx, runs) }
    },
  )
}

const withNames = async (ctx: Ctx, runs: readonly VerificationRun[]) => {
  const people = runs.flatMap(({ askedBy }) => (askedBy === null ? [] : [{ type: 'person', id: askedBy }]))
  const labels = await labelsOf(ctx, people)
  return runs.map((run) => ({ ...run, askedBy: run.askedBy && (labels[run.askedBy]?.title ?? '') }))
}

const sealQuery = z.strictObject({
  before: wholeNumber(1, Number.MAX_SAFE_INTEGER).optional().describe('`next` of an earlier answer.'),
  limit: wholeNumber(1, 200).optional().describe('How many at once: 50 if not given.'),
})

const addSeals = (app: Api, { ctxOf }: ApiParts, parts: LogIntegrityParts): void => {
  app.get(
    '/log-integrity/seals',
    {
      config,
      schema: {
        tags,
        operationId: 'listSeals',
        summary: 'The links of the chain, the last first',
        querystring: sealQuery,
        response: { 200: z.object({ data: z.array(sealShape), next: z.number().nullable() }) },
      },
    },
    async (request) => {
      const { db } = auditing(ctxOf(request), parts)
      const { before, limit = 50 } = request.query
      const data = await latestSeals(db, { before, limit })
      const first = data.at(-1)?.number ?? 1
      return { data, next: first > 1 ? first : null }
    },
  )
  app.get(
    '/log-integrity/seals/:number',
    {
      config,
      schema: {
        tags,
        operationId: 'readSeal',
        summary: 'One link of the chain: a head, as it is published',
        params: z.object({ number: wholeNumber(1, Number.MAX_SAFE_INTEGER) }),
        response: { 200: sealShape },
      },
    },
    async (request) => {
      const { db } = auditing(ctxOf(request), parts)
      const seal = await sealAt(db, request.params.number)
      if (!seal) throw problem('not_found', 'There is no such seal.')
      return seal
    },
  )
}

const addVerification = (app: Api, { ctxOf }: ApiParts, parts: LogIntegrityParts): void => {
  app.post(
    '/log-integrity/verifications',
    {
      config,
      schema: {
        tags,
        operationId: 'askForVerification',
        summary: 'Verify every event, record and seal in the background',
        description: 'Where a verification waits or runs already, that one is answered.',
        response: { 202: verification },
      },
    },
    async (request, reply) => {
      const ctx = auditing(ctxOf(request), parts)
      const { db, jobs } = parts
      const run = await askForVerification({ db, jobs, clock: ctx.clock }, ctx.actor.id)
      const [named] = await withNames(ctx, [run])
      return reply.code(202).send(named as z.infer<typeof verification>)
    },
  )
}

const proofQuery = z.strictObject({ record: z.string().min(1).max(64).describe('A number: INC0000012.') })

const addProof = (app: Api, { ctxOf, find, types }: ApiParts, parts: LogIntegrityParts): void => {
  app.get(
    '/log-integrity/proof',
    {
      config,
      schema: {
        tags,
        operationId: 'readProof',
        summary: 'A record’s whole history with what proves it',
        description:
          'To be checked without Keelson, as the guide to the log’s integrity describes. Only for whoever may read every field of the record: a proof leaves nothing out.',
        querystring: proofQuery,
      },
    },
    async (request, reply) => {
      const ctx = auditing(ctxOf(request), parts)
      const number = request.query.record
      const type = types.all().find(({ prefix }) => number.replace(/\d+$/, '') === prefix)
      if (!type) throw problem('not_found', 'There is no such record.')
      const record = await find(ctx, type, number)
      const hidden = [...type.fields.values()].filter(
        (field) => !fieldReadable(ctx, type, field, record, noFacts()),
      )
      if (hidden.length > 0)
        throw problem('forbidden', {
          message: `You may not read every field of ${record.number}: ${hidden.map(({ label }) => label).join(', ')}.`,
          remedy: 'Whoever runs Keelson can make the proof: keelson proof.',
        })
      if (isTransaction(ctx.db)) throw new Error('A proof is made outside of transactions.')
      const { id } = record
      const published = await publishedHeads(ctx.db)
      const made = { now: ctx.clock.now(), published }
      const proof = await makeProof(ctx.db, { type: type.name, id, number: record.number }, made)
      void reply.header('content-disposition', `attachment; filename="${record.number}-proof.json"`)
      return proof
    },
  )
}
