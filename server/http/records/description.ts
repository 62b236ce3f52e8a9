import type { EngineType } from '#engine'
import { schemaName, schemaNameMany, schemaRef } from '../openapi/names.ts'

/** What is said of the routes of a type in the API's description. */
export const describeRecordRoutes = (type: EngineType) => {
  const one = type.label.toLowerCase()
  const many = type.labelMany.toLowerCase()
  const name = schemaName(type)
  const tags = [type.labelMany]
  const answer = { 200: schemaRef(`${name}Answer`) }
  return {
    list: {
      tags,
      operationId: `list${schemaNameMany(type)}`,
      summary: `List ${many}`,
      response: { 200: schemaRef(`${name}List`) },
    },
    count: {
      tags,
      operationId: `count${schemaNameMany(type)}`,
      summary: `Count ${many}`,
      response: { 200: schemaRef('Count') },
    },
    export: {
      tags,
      operationId: `export${schemaNameMany(type)}`,
      summary: `Export ${many}`,
      description:
        'Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.',
      response: {
        200: {
          description: 'The file.',
          content: {
            'text/csv': { schema: { type: 'string' } },
            'application/json': { schema: { type: 'array', items: schemaRef(name) } },
          },
        },
      },
    },
    aggregate: {
      tags,
      operationId: `aggregate${schemaNameMany(type)}`,
      summary: `Count and measure ${many}`,
      description:
        'Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.',
      response: { 200: schemaRef('AggregateAnswer') },
    },
    read: { tags, operationId: `read${name}`, summary: `Read one ${one}`, response: answer },
    events: {
      tags,
      operationId: `list${name}Events`,
      summary: `History of one ${one}`,
      response: { 200: schemaRef('EventList') },
    },
    create: {
      tags,
      operationId: `create${name}`,
      summary: `Create ${one}`,
      description: type.declaration.summary,
      bodySchema: schemaRef(`${name}Create`),
      response: { 201: schemaRef(`${name}Answer`), ...answer },
    },
    update: {
      tags,
      operationId: `update${name}`,
      summary: `Change one ${one}`,
      description:
        'Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.',
      bodySchema: schemaRef(`${name}Update`),
      response: answer,
    },
    transition: {
      tags,
      operationId: `transition${name}`,
      summary: `Move one ${one} to another state`,
      description:
        'The record’s `abilities` name the transitions, what they ask for, and why one is not possible.',
      bodySchema: schemaRef(`${name}Transition`),
      response: answer,
    },
    remove: {
      tags,
      operationId: `archive${name}`,
      summary: `Archive one ${one}`,
      description: 'It leaves the lists and keeps its history; nothing is deleted.',
      response: answer,
    },
    restore: {
      tags,
      operationId: `restore${name}`,
      summary: `Bring one ${one} back from the archive`,
      response: answer,
    },
    bulk: {
      tags,
      operationId: `bulk${schemaNameMany(type)}`,
      summary: `Create and change many ${many} at once`,
      description: 'Each row succeeds or is refused by itself. Up to 1000 rows.',
      bodySchema: {
        type: 'object',
        additionalProperties: false,
        properties: {
          create: { type: 'array', maxItems: 1000, items: schemaRef(`${name}Create`) },
          update: {
            type: 'array',
            maxItems: 1000,
            items: {
              type: 'object',
              required: ['id', 'values'],
              properties: {
                id: { type: 'string', format: 'uuid' },
                version: { type: 'integer', minimum: 1 },
                values: schemaRef(`${name}Update`),
              },
            },
          },
          transition: {
            type: 'array',
            maxItems: 1000,
            items: {
              allOf: [
                schemaRef(`${name}Transition`),
                {
                  type: 'object',
                  required: ['id'],
                  properties: { id: { type: 'string', format: 'uuid' } },
                },
              ],
            },
          },
        },
      },
      response: { 200: schemaRef('BulkAnswer') },
    },
  } as const
}
