import { problemStatus } from '#contract/problem.ts'
import { schemaRef } from './names.ts'

const text = { type: 'string' }
const texts = { type: 'array', items: text }
const uuid = { type: 'string', format: 'uuid' }

/** Schemas that answers about every type share. */
export const sharedSchemas = {
  RefLabel: {
    type: 'object',
    required: ['type', 'number', 'title'],
    properties: { type: text, number: text, title: text },
  },
  Refs: {
    type: 'object',
    description: 'Names of the referenced records that the reader may read, by id.',
    additionalProperties: schemaRef('RefLabel'),
  },
  Ability: {
    type: 'object',
    required: ['allowed'],
    properties: {
      allowed: { type: 'boolean' },
      reason: { ...text, description: 'What stands in the way: permission, state, condition or archived.' },
      message: text,
    },
  },
  TransitionAbility: {
    allOf: [
      schemaRef('Ability'),
      {
        type: 'object',
        required: ['name', 'label', 'to', 'needs', 'asks', 'missing'],
        properties: { name: text, label: text, to: text, needs: texts, asks: texts, missing: texts },
      },
    ],
  },
  Abilities: {
    type: 'object',
    description: 'What the reader may do to the record, and why not.',
    required: ['update', 'work', 'remove', 'audit', 'fields', 'transitions'],
    properties: {
      update: schemaRef('Ability'),
      work: schemaRef('Ability'),
      remove: schemaRef('Ability'),
      audit: schemaRef('Ability'),
      erase: schemaRef('Ability'),
      fields: texts,
      transitions: { type: 'array', items: schemaRef('TransitionAbility') },
    },
  },
  Count: {
    type: 'object',
    required: ['count', 'exact'],
    properties: {
      count: { type: 'integer' },
      exact: { type: 'boolean', description: 'False when there are more than were counted.' },
    },
  },
  Event: {
    type: 'object',
    description: 'An entry of a record’s history.',
    required: ['id', 'at', 'type', 'recordId', 'version', 'kind', 'state', 'actor', 'via', 'changes'],
    properties: {
      id: uuid,
      at: { type: 'string', format: 'date-time' },
      type: text,
      recordId: uuid,
      version: { type: 'integer' },
      kind: { type: 'string', enum: ['created', 'updated', 'transitioned', 'archived', 'restored'] },
      transition: { type: ['string', 'null'] },
      state: text,
      actor: uuid,
      via: { type: 'string', enum: ['web', 'api', 'cli', 'import', 'system'] },
      changes: {
        type: 'object',
        description: 'Field → [before, after].',
        additionalProperties: { type: 'array', minItems: 2, maxItems: 2 },
      },
      cause: { type: ['object', 'null'] },
    },
  },
  EventList: {
    type: 'object',
    required: ['data', 'refs', 'next'],
    properties: {
      data: { type: 'array', items: schemaRef('Event') },
      refs: schemaRef('Refs'),
      next: { type: ['string', 'null'] },
    },
  },
  Read: {
    type: 'object',
    description: 'Somebody was shown something sensitive.',
    required: [
      'id', 'at', 'actor', 'via', 'session', 'key', 'request', 'operation', 'type', 'recordId', 'fields', 'records',
    ], // prettier-ignore
    properties: {
      id: { type: 'string', format: 'uuid' },
      at: { type: 'string', format: 'date-time' },
      actor: { type: 'string', format: 'uuid' },
      via: { type: 'string' },
      session: { type: ['string', 'null'], description: 'The session in a browser.' },
      key: { type: ['string', 'null'], description: 'The API key that it was read with.' },
      request: { type: ['string', 'null'], description: 'The reference of the request.' },
      operation: { type: 'string', description: 'What was asked for: an `operationId` of this description.' },
      type: { type: 'string' },
      recordId: {
        type: ['string', 'null'],
        description: 'Null for figures over, and filters by, something sensitive of many records.',
      },
      fields: { type: 'array', items: { type: 'string' } },
      records: {
        type: ['integer', 'null'],
        description: 'How many sensitive records the figures were made of.',
      },
    },
  },
  ReadList: {
    type: 'object',
    required: ['data', 'refs', 'next'],
    properties: {
      data: { type: 'array', items: schemaRef('Read') },
      refs: schemaRef('Refs'),
      next: { type: ['string', 'null'] },
    },
  },
  Log: {
    allOf: [
      schemaRef('EventList'),
      {
        type: 'object',
        required: ['place'],
        properties: {
          place: {
            type: ['string', 'null'],
            description: 'The place behind the last event: `after` for whoever comes back for what is new.',
          },
        },
      },
    ],
  },
  AggregateAnswer: {
    type: 'object',
    required: ['data', 'refs', 'truncated'],
    properties: {
      data: {
        type: 'array',
        items: {
          type: 'object',
          required: ['group', 'figures', 'list'],
          properties: {
            group: { type: 'object', description: 'Values of the groups; `from` and `to` of a step.' },
            figures: { type: 'object', additionalProperties: { type: ['number', 'null'] } },
            list: {
              type: 'object',
              description: 'Query of the list that shows the records of the row.',
              properties: { filter: text, went: text, q: text },
            },
          },
        },
      },
      refs: schemaRef('Refs'),
      truncated: { type: 'boolean', description: 'More rows than the limit exist.' },
    },
  },
  BulkAnswer: {
    type: 'object',
    required: ['results', 'refs'],
    properties: {
      results: {
        type: 'array',
        description: 'An answer for each row: creations first, then updates, then transitions.',
        items: {
          type: 'object',
          required: ['operation', 'index', 'status'],
          properties: {
            operation: { type: 'string', enum: ['create', 'update', 'transition'] },
            index: { type: 'integer', description: 'Place in the list of its operation.' },
            status: { type: 'integer' },
            data: { type: 'object' },
            problem: schemaRef('Problem'),
          },
        },
      },
      refs: schemaRef('Refs'),
    },
  },
  Meta: {
    type: 'object',
    required: ['types'],
    properties: { types: { type: 'array', items: { type: 'object' } } },
  },
  Issue: {
    type: 'object',
    required: ['code', 'message'],
    properties: {
      field: { ...text, description: 'The field, parameter or path that is meant.' },
      code: { ...text, description: 'A stable key, e.g. `required`.' },
      message: text,
      details: { type: 'object', description: 'For a filter: from, to, line and column in its text.' },
    },
  },
  Problem: {
    type: 'object',
    description: 'An error (RFC 9457).',
    required: ['type', 'title', 'status', 'code'],
    properties: {
      type: { type: 'string', format: 'uri-reference' },
      title: text,
      status: { type: 'integer' },
      code: { type: 'string', enum: Object.keys(problemStatus) },
      detail: text,
      issues: { type: 'array', items: schemaRef('Issue') },
      remedy: { ...text, description: 'What to do, or who can.' },
      reference: { ...text, description: 'The request’s id; the log has more under it.' },
      current: { type: 'integer', description: 'With `stale`: the present version.' },
      record: { type: 'object', description: 'With `stale`: the record as it is now.' },
    },
    examples: [
      {
        type: '/api/v1/problems/invalid',
        title: 'The values can’t be accepted.',
        status: 422,
        code: 'invalid',
        detail: 'Title is needed.',
        issues: [{ field: 'title', code: 'required', message: 'Title is needed.' }],
        reference: '7f3c9f0e-3a53-4bb1-9f66-3a6b3f2f9a11',
      },
    ],
  },
} as const satisfies Readonly<Record<string, object>>
