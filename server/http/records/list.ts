import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ListAnswer } from '#contract/api/records.ts'
import { problem } from '#contract/problem.ts'
import {
  abilitiesOf, count, list, mayCreate, noFacts, present,
  type Ctx, type EngineType, type ListRequest,
} from '#engine' // prettier-ignore
import { abilitiesIn, abilityIn, recordsIn } from '../languages/spoken.ts'
import type { ListQuery } from './query.ts'

/** The condition under which a record's text contains the words of `q`; the search capability's. */
export type TextCondition = (ctx: Ctx, type: EngineType, words: string) => ListRequest['where']

/** What of a query the engine's list is asked for. */
export const listRequest = (
  ctx: Ctx,
  type: EngineType,
  query: Pick<ListQuery, 'filter' | 'sort' | 'fields' | 'archived' | 'went' | 'q'>,
  textCondition: TextCondition | undefined,
): ListRequest => ({
  filter: query.filter,
  sort: query.sort,
  fields: query.fields,
  archived: query.archived,
  went: query.went,
  where: query.q?.trim() ? textWhere(ctx, type, query.q, textCondition) : undefined,
})

/** @throws Problem `malformed` for words that can't be looked for, or a type without texts to look in */
export const textWhere = (
  ctx: Ctx,
  type: EngineType,
  words: string,
  condition: TextCondition | undefined,
): ListRequest['where'] => {
  if (words.includes('\u0000')) throw problem('malformed', 'q contains a NUL character.')
  const where = condition?.(ctx, type, words)
  if (!where) throw problem('malformed', `${type.labelMany} have no full-text search.`)
  return where
}

/** A page of a list, with the address of the next one in its Link header (RFC 8288). */
export const answerList = async (
  ctx: Ctx,
  type: EngineType,
  query: ListQuery,
  textCondition: TextCondition | undefined,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<ListAnswer> => {
  const asked = listRequest(ctx, type, query, textCondition)
  const { rows, next } = await list(ctx, type.name, {
    ...asked,
    // What may be done to a record depends on all of it.
    fields: query.abilities ? undefined : query.fields,
    limit: query.limit,
    cursor: query.cursor,
  })
  const facts = noFacts()
  const presented = await present(ctx, type, rows, { facts, only: query.fields })
  const said = recordsIn(ctx, type, presented.data)
  const data = query.abilities
    ? await Promise.all(
        said.map(async (row, index) => ({
          ...row,
          abilities: abilitiesIn(
            ctx,
            type,
            await abilitiesOf(ctx, type, rows[index] as (typeof rows)[number], facts),
          ),
        })),
      )
    : said
  if (next !== null) void reply.header('link', `<${addressOfNext(request, next)}>; rel="next"`)
  return { data, refs: presented.refs, next, abilities: { create: abilityIn(ctx, mayCreate(ctx, type)) } }
}

const addressOfNext = (request: FastifyRequest, cursor: string): string => {
  const [path = '', query = ''] = request.url.split('?')
  const parameters = new URLSearchParams(query)
  parameters.set('cursor', cursor)
  return `${path}?${parameters.toString()}`
}

export const answerCount = (
  ctx: Ctx,
  type: EngineType,
  query: Pick<ListQuery, 'filter' | 'archived' | 'went' | 'q'>,
  textCondition: TextCondition | undefined,
): Promise<{ count: number; exact: boolean }> =>
  count(ctx, type.name, listRequest(ctx, type, query, textCondition))
