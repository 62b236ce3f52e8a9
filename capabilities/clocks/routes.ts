import { z } from 'zod'
import { hasCapability, type TypeRegistry } from '#engine'
import type { RouteModule } from '../../server/http/route-module.ts'
import { carryingRoutes } from './carrying/routes.ts'
import { carryingSchemas } from './carrying/schemas.ts'
import { makeTermsReader } from './terms/definitions.ts'
import { explainClocks } from './explain.ts'

const params = z.object({ key: z.string().max(64).describe('The record’s id or number.') })

const time = { type: 'string', format: 'date-time' }
const timeOrNull = { type: ['string', 'null'], format: 'date-time' }
const whole = { type: 'integer' }
const textOrNull = { type: ['string', 'null'] }
const phases = ['idle', 'running', 'paused', 'stopped', 'cancelled']

const object = (properties: Readonly<Record<string, object>>): object => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
})

const party = object({
  kind: { enum: ['requester', 'supplier', 'person', 'team', 'nobody'] },
  id: { type: ['string', 'null'], format: 'uuid' },
})
const reason = {
  oneOf: [
    object({
      at: time,
      actor: textOrNull,
      said: { enum: ['desk', 'requester', null] },
      isSpoken: { type: 'boolean', description: 'By voice, as somebody has noted.' },
      version: { type: ['integer', 'null'] },
      transition: textOrNull,
      changed: { type: 'array', items: { type: 'string' } },
    }),
    { type: 'null' },
  ],
}

const schemas = {
  Clock: object({
    agreement: {
      oneOf: [
        object({
          id: { type: 'string', format: 'uuid' },
          number: { type: 'string' },
          title: { type: 'string' },
        }),
        { type: 'null' },
      ],
    },
    contract: {
      oneOf: [
        object({
          id: { type: 'string', format: 'uuid' },
          number: { type: 'string' },
          title: { type: 'string' },
          isNamed: {
            type: 'boolean',
            description: 'By the record; else customer, service and date lead to it.',
          },
        }),
        { type: 'null' },
      ],
    },
    kind: { enum: ['sla', 'ola', 'contract'] },
    target: object({ name: { type: 'string' }, kind: { type: 'string' }, label: { type: 'string' } }),
    zone: { type: 'string' },
    state: { enum: ['running', 'paused', 'met', 'breached', 'cancelled'] },
    dueAt: timeOrNull,
    breachedAt: timeOrNull,
    breachedBy: { oneOf: [party, { type: 'null' }] },
    targetMs: { ...whole, description: 'Working time, as are the next two.' },
    elapsedMs: whole,
    remainingMs: whole,
    round: whole,
    missed: { ...whole, description: 'How many earlier rounds were late.' },
    stretches: {
      type: 'array',
      items: object({
        from: time,
        to: time,
        phase: { enum: phases },
        party,
        begunBy: reason,
        endedBy: reason,
        countedMs: whole,
        round: whole,
      }),
    },
    byParty: { type: 'array', items: object({ party, ms: whole, countedMs: whole }) },
    steps: {
      type: 'array',
      items: object({
        name: { type: 'string' },
        at: { type: 'string' },
        round: whole,
        reachedAt: time,
        doneAt: time,
        isLate: { type: 'boolean' },
        refused: {
          type: 'array',
          description:
            'What of it, or of the automation that it started, could not be done, and why; empty for whoever is served.',
          items: object({
            did: { enum: ['notify', 'set', 'hand', 'move', 'task', 'start', 'nothing'] },
            because: { type: 'string' },
          }),
        },
      }),
    },
  }),
  Clocks: object({
    now: time,
    data: { type: 'array', items: { $ref: '#/components/schemas/Clock' } },
    refs: { $ref: '#/components/schemas/Refs' },
    stands: {
      ...object({ nextDueAt: timeOrNull, dueLevel: textOrNull, resolutionLevel: textOrNull }),
      description: 'What the record and lists say of it, as it is now: they follow the log a moment later.',
    },
  }),
}

/** `GET /{plural}/{id}/clocks`: computed from the log when it is asked, by the function that decides. */
export const clockRoutes = (types: TypeRegistry): RouteModule => {
  const termsIn = makeTermsReader(types)
  return {
    name: 'clocks',
    typeRoutes: (app, type, { ctxOf, find }) => {
      carryingRoutes(app, type, { ctxOf, find }, termsIn)
      if (!hasCapability(type, 'clocks')) return
      app.get(
        `/${type.plural}/:key/clocks`,
        {
          config: { policy: 'type:read' },
          schema: {
            tags: [type.labelMany],
            operationId: `read-clocks-of-${type.name}`,
            summary: `What is promised for one ${type.label.toLowerCase()}, and how its clocks came to stand as they do`,
            params,
            response: { 200: { $ref: '#/components/schemas/Clocks' } },
          },
        },
        async (request) => {
          const ctx = ctxOf(request)
          const record = await find(ctx, type, request.params.key)
          return explainClocks(ctx, type, record, await termsIn(ctx.db))
        },
      )
    },
    schemas: { ...schemas, ...carryingSchemas },
  }
}
