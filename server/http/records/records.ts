import { aggregateBody } from '#contract/api/aggregate.ts'
import type { EngineType } from '#engine'
import { once } from '../idempotency.ts'
import type { Api, ApiParts } from '../route-module.ts'
import { answerAggregate } from './aggregate.ts'
import { find, idOf, recordAnswer, etagOf, send } from './answer.ts'
import { runBulk } from './bulk.ts'
import { runCommand, versionOf } from './command.ts'
import type { Exporter } from './export.ts'
import { answerCount, answerList, type TextCondition } from './list.ts'
import {
  bulkBody, countQuery, dryRunQuery, eventsQuery, exportQuery, keyParams, listQuery, transitionBody, updateBody,
  values, versionBody,
} from './query.ts' // prettier-ignore
import { answerHistory } from './history.ts'
import { describeRecordRoutes } from './description.ts'

/** What lists of all types share. */
export interface ListParts {
  readonly textCondition: TextCondition | undefined
  readonly exportList: Exporter
}

/** The routes that every type has. Nothing here knows any type by name. */
export const addRecordRoutes = (app: Api, type: EngineType, parts: ApiParts, lists: ListParts): void => {
  addListRoutes(app, type, parts, lists)
  addReadingRoute(app, type, parts)
  if (type.kept) return
  addHistoryRoute(app, type, parts)
  addChangingRoutes(app, type, parts)
  addLifecycleRoutes(app, type, parts)
}

const addListRoutes = (
  app: Api,
  type: EngineType,
  { ctxOf }: ApiParts,
  { textCondition, exportList }: ListParts,
): void => {
  const said = describeRecordRoutes(type)
  app.get(
    `/${type.plural}`,
    { config: { policy: 'type:read' }, schema: { ...said.list, querystring: listQuery } },
    async (request, reply) =>
      answerList(ctxOf(request), type, request.query, textCondition, { request, reply }),
  )
  app.get(
    `/${type.plural}/count`,
    { config: { policy: 'type:read' }, schema: { ...said.count, querystring: countQuery } },
    async (request) => answerCount(ctxOf(request), type, request.query, textCondition),
  )
  app.get(
    `/${type.plural}/export`,
    {
      config: { policy: 'type:read' },
      exposeHeadRoute: false,
      schema: { ...said.export, querystring: exportQuery },
    },
    async (request, reply) => exportList(ctxOf(request), type, request.query, reply),
  )
  app.post(
    `/${type.plural}/aggregate`,
    { config: { policy: 'type:read' }, schema: { ...said.aggregate, body: aggregateBody } },
    async (request) => answerAggregate(ctxOf(request), type, request.body, textCondition),
  )
}

const addReadingRoute = (app: Api, type: EngineType, { ctxOf }: ApiParts): void => {
  const said = describeRecordRoutes(type)
  app.get(
    `/${type.plural}/:key`,
    { config: { policy: 'type:read' }, schema: { ...said.read, params: keyParams } },
    async (request, reply) => {
      const ctx = ctxOf(request)
      const record = await find(ctx, type, request.params.key)
      void reply.header('etag', etagOf(record))
      return recordAnswer(ctx, type, record)
    },
  )
}

const addHistoryRoute = (app: Api, type: EngineType, { ctxOf }: ApiParts): void => {
  const said = describeRecordRoutes(type)
  app.get(
    `/${type.plural}/:key/events`,
    {
      config: { policy: 'type:read' },
      schema: { ...said.events, params: keyParams, querystring: eventsQuery },
    },
    async (request) => {
      const ctx = ctxOf(request)
      return answerHistory(ctx, type, await find(ctx, type, request.params.key), request.query)
    },
  )
}

const addChangingRoutes = (app: Api, type: EngineType, { ctxOf }: ApiParts): void => {
  const said = describeRecordRoutes(type)
  const { name } = type
  app.post(
    `/${type.plural}`,
    { config: { policy: 'type:create' }, schema: { ...said.create, querystring: dryRunQuery, body: values } },
    async (request, reply) => {
      const command = { kind: 'create', type: name, values: request.body } as const
      const options = { dryRun: request.query.dryRun, status: 201 } as const
      return send(reply, await runCommand(ctxOf(request), request, type, command, options))
    },
  )
  app.patch(
    `/${type.plural}/:key`,
    {
      config: { policy: 'type:update' },
      schema: { ...said.update, params: keyParams, querystring: dryRunQuery, body: updateBody },
    },
    async (request, reply) => {
      const ctx = ctxOf(request)
      const { version, ...given } = request.body
      const wanted = versionOf(request, version)
      const id = await idOf(ctx, type, request.params.key)
      const command = { kind: 'update', type: name, id, values: given, version: wanted } as const
      return send(reply, await runCommand(ctx, request, type, command, request.query))
    },
  )
  app.post(
    `/${type.plural}/bulk`,
    {
      config: { policy: 'type:update' },
      schema: { ...said.bulk, querystring: dryRunQuery, body: bulkBody },
    },
    async (request, reply) => {
      const ctx = ctxOf(request)
      const { dryRun } = request.query
      if (dryRun) return send(reply, await runBulk(ctx, type, request.body, { dryRun }))
      return send(reply, await once(ctx, request, (inner) => runBulk(inner, type, request.body, { dryRun })))
    },
  )
}

const addLifecycleRoutes = (app: Api, type: EngineType, { ctxOf }: ApiParts): void => {
  const said = describeRecordRoutes(type)
  const { name } = type
  app.post(
    `/${type.plural}/:key/transitions`,
    {
      config: { policy: 'type:transition' },
      schema: { ...said.transition, params: keyParams, querystring: dryRunQuery, body: transitionBody },
    },
    async (request, reply) => {
      const ctx = ctxOf(request)
      const { version, ...given } = request.body
      const wanted = versionOf(request, version)
      const id = await idOf(ctx, type, request.params.key)
      const command = { kind: 'transition', type: name, id, ...given, version: wanted } as const
      return send(reply, await runCommand(ctx, request, type, command, request.query))
    },
  )
  app.delete(
    `/${type.plural}/:key`,
    {
      config: { policy: 'type:remove' },
      schema: { ...said.remove, params: keyParams, querystring: dryRunQuery, body: versionBody },
    },
    async (request, reply) => {
      const ctx = ctxOf(request)
      const wanted = versionOf(request, request.body?.version)
      const id = await idOf(ctx, type, request.params.key)
      const command = { kind: 'remove', type: name, id, version: wanted } as const
      return send(reply, await runCommand(ctx, request, type, command, request.query))
    },
  )
  app.post(
    `/${type.plural}/:key/restore`,
    {
      config: { policy: 'type:remove' },
      schema: { ...said.restore, params: keyParams, querystring: dryRunQuery, body: versionBody },
    },
    async (request, reply) => {
      const ctx = ctxOf(request)
      const wanted = versionOf(request, request.body?.version)
      const id = await idOf(ctx, type, request.params.key)
      const command = { kind: 'restore', type: name, id, version: wanted } as const
      return send(reply, await runCommand(ctx, request, type, command, request.query))
    },
  )
}
