import type { EngineType } from '#engine'
import { schemaName, schemaNameMany, schemaRef } from '../openapi/names.ts'

/** What is said of the routes of a type in the API's description. */
export const describeRecordRoutes = (type: EngineType) => {
  const words: Words = {
    one: type.label.toLowerCase(),
    many: type.labelMany.toLowerCase(),
    name: schemaName(type),
    tags: [type.labelMany],
  }
  return { ...listRoutes(type, words), ...recordRoutes(words), ...changingRoutes(type, words) }
}

interface Words {
  readonly one: string
  readonly many: string
  readonly name: string
  readonly tags: readonly string[]
}

const listRoutes = (type: EngineType, { many, name, tags }: Words) =>
  ({
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
        'Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id` (with `shown` only what a list shows, in words); cells that a spreadsheet would take for a formula begin with an apostrophe.',
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
        'Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter`, `went` and `q` of the list.',
      response: { 200: schemaRef('AggregateAnswer') },
    },
    bulk: {
      tags,
      operationId: `bulk${schemaNameMany(type)}`,
      summary: `Create and change many ${many} at once`,
      description: 'Each row succeeds or is refused by itself. Up to 1000 rows.',
      bodySchema: schemaRef(`${name}Bulk`),
      response: { 200: schemaRef('BulkAnswer') },
    },
  }) as const

const recordRoutes = ({ one, name, tags }: Words) => {
  const answer = { 200: schemaRef(`${name}Answer`) }
  return {
    read: { tags, operationId: `read${name}`, summary: `Read one ${one}`, response: answer },
    events: {
      tags,
      operationId: `list${name}Events`,
      summary: `History of one ${one}`,
      response: { 200: schemaRef('EventList') },
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
  } as const
}

const changingRoutes = (type: EngineType, { one, name, tags }: Words) => {
  const answer = { 200: schemaRef(`${name}Answer`) }
  return {
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
  } as const
}
