import { hash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { FastifyRequest } from 'fastify'
import { problem } from '#contract/problem.ts'
import { isTransaction, type Ctx, type SensitiveRead } from '#engine'
import { claimKey, keepAnswer, type KeptAnswer } from '#platform/http/idempotency-keys.ts'
import type { Answer } from './records/answer.ts'

/** What makes a request the same as another; `body` is what the route took in where it was no JSON. */
export type Sent = Pick<FastifyRequest, 'method' | 'url' | 'headers' | 'body'>

/**
 * Runs a command once for each Idempotency-Key of a person, and answers a repeated request with what the first was
 * answered. Key, command and answer are one transaction, so that no crash comes between them. A command that is refused
 * leaves nothing behind, its key neither: the same key may be sent again with the request put right. Without the header
 * the command runs as it is: a plain create stays one statement.
 */
export const once = async (ctx: Ctx, request: Sent, run: (ctx: Ctx) => Promise<Answer>): Promise<Answer> => {
  const key = keyOf(request)
  const { db } = ctx
  if (key === null || isTransaction(db)) return run(ctx)
  const keyed = { ownerId: ctx.actor.id, key, requestHash: hashOf(request), now: ctx.clock.now() }
  return db.transaction(async (tx) => {
    const claim = await claimKey(tx, keyed)
    if (claim.state === 'running')
      throw problem('conflict', {
        message: 'A request with this Idempotency-Key is being worked on.',
        remedy: 'Wait for its answer, or ask again in a second.',
      })
    if (claim.state === 'answered') {
      if (claim.requestHash !== keyed.requestHash)
        throw problem('invalid', {
          message: 'This Idempotency-Key was used for another request.',
          remedy: 'Each new request takes a new key; a repeated one must be sent unchanged.',
          issues: [
            {
              field: 'idempotency-key',
              code: 'idempotency.reused',
              message: 'This key belongs to another request.',
            },
          ],
        })
      const { reads = [], ...answer }: KeptWithReads = claim.answer
      // It leaves once more: what was sensitive in it the first time is so again.
      for (const { type, recordId, fields, records } of reads)
        ctx.reads.note({ name: type }, recordId, fields, records ?? undefined)
      return { ...answer, headers: { ...answer.headers, 'idempotency-replayed': 'true' } }
    }
    const answer = await run({ ...ctx, db: tx })
    const kept: KeptWithReads = { ...answer, reads: ctx.reads.noted() }
    await keepAnswer(tx, keyed, kept)
    return answer
  })
}

type KeptWithReads = KeptAnswer & { readonly reads?: readonly SensitiveRead[] }

const keyOf = (request: Sent): string | null => {
  const given = request.headers['idempotency-key']
  if (given === undefined) return null
  if (typeof given === 'string' && /^[\x21-\x7e]{1,200}$/.test(given)) return given
  throw problem('malformed', 'Idempotency-Key takes 1 to 200 visible ASCII characters, e.g. a UUID.')
}

const hashOf = ({ method, url, body }: Sent): string =>
  hash('sha256', `${method} ${url}\n${canonicalize(body ?? null) ?? ''}`)
