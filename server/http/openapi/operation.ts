import { z } from 'zod'
import type { DescribedRoute } from './collect.ts'
import { schemaRef } from './names.ts'

type Json = Readonly<Record<string, unknown>>

/** The OpenAPI operation of a route. */
export const operationOf = (route: DescribedRoute): Json => {
  const { schema, policy, method, url } = route
  const body = schema.bodySchema ?? jsonSchemaOf(schema.body)
  const isCommand = method === 'POST' && schema.body !== undefined && policy !== 'type:read'
  return {
    ...(schema.operationId && { operationId: schema.operationId }),
    ...(schema.summary && { summary: schema.summary }),
    ...(schema.description && { description: schema.description }),
    ...(schema.tags && { tags: schema.tags }),
    parameters: [
      ...parametersOf(schema.params, 'path', url),
      ...parametersOf(schema.querystring, 'query', url),
      ...(isCommand && policy.startsWith('type:')
        ? [{ $ref: '#/components/parameters/IdempotencyKey' }]
        : []),
      ...(takesVersion(route) ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
    ],
    ...(body && {
      requestBody: {
        required: !isOptional(schema.body),
        content: { 'application/json': { schema: body } },
      },
    }),
    responses: responsesOf(route),
    ...(policy === 'public' && { security: [] }),
    'x-keelson-policy': policy,
  }
}

const isOptional = (schema: unknown): boolean =>
  schema instanceof z.ZodType && schema.safeParse(undefined).success

const takesVersion = ({ method, url, policy }: DescribedRoute): boolean =>
  ['PATCH', 'DELETE', 'POST'].includes(method) && url.includes('/:key') && policy.startsWith('type:')

/** JSON Schema of what callers send: a zod schema's input side; anything else is JSON Schema already. */
const jsonSchemaOf = (schema: unknown): Json | undefined => {
  if (schema === undefined || schema === null) return undefined
  if (!(schema instanceof z.ZodType)) return schema as Json
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => sayWhatIsMeant(jsonSchema),
  }) as Record<string, unknown>
  return json
}

/** In an address everything is text; what the text stands for is said where the schema knows it (`means`). */
const sayWhatIsMeant = (schema: Record<string, unknown>): void => {
  const { means, description } = schema
  if (typeof means !== 'object' || means === null) return
  for (const name of Object.keys(schema)) delete schema[name]
  Object.assign(schema, means, description !== undefined && { description })
}

const parametersOf = (schema: unknown, place: 'path' | 'query', url: string): readonly Json[] => {
  const json = jsonSchemaOf(schema)
  const properties = (json?.properties ?? {}) as Readonly<Record<string, Json>>
  const required = new Set((json?.required as readonly string[] | undefined) ?? [])
  const described = Object.entries(properties)
    .filter(([name]) => place === 'query' || url.includes(`:${name}`))
    .map(([name, { description, ...rest }]) => ({
      name,
      in: place,
      required: place === 'path' || required.has(name),
      ...(description !== undefined && { description }),
      schema: rest,
    }))
  if (place === 'query') return described
  // A parameter of the address that nobody has described is one all the same.
  const names = new Set(described.map(({ name }) => name))
  const others = [...url.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '').filter((name) => !names.has(name))
  return [
    ...described,
    ...others.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
  ]
}

const usualText: Readonly<Record<string, string>> = {
  200: 'Done.',
  201: 'Created; the Location header has its address.',
  202: 'Accepted.',
  204: 'Done; there is nothing to say.',
}

const responsesOf = (route: DescribedRoute): Json => {
  const { schema, method, policy, url } = route
  const given = Object.entries((schema.response ?? {}) as Readonly<Record<string, unknown>>)
  const answers = given.map(([status, response]) => [status, responseOf(status, response)] as const)
  const problems = [
    400,
    ...(policy === 'public' ? [] : [401, 403]),
    ...(url.includes(':') ? [404] : []),
    ...(method === 'GET' ? [] : [409, 413, 415]),
    ...(takesVersion(route) ? [412] : []),
    422,
    429,
  ]
  return {
    ...(answers.length > 0 ? Object.fromEntries(answers) : { 200: { description: usualText[200] } }),
    ...Object.fromEntries(
      problems.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
    ),
    default: { $ref: '#/components/responses/Problem' },
  }
}

const responseOf = (status: string, response: unknown): Json => {
  const text = usualText[status] ?? 'Done.'
  if (response instanceof z.ZodType || !(response as { content?: unknown }).content) {
    const json = jsonSchemaOf(response)
    const isEmpty = status === '204' || json === undefined || Object.keys(json).length === 0
    return {
      description: json?.description ?? text,
      ...(!isEmpty && { content: { 'application/json': { schema: json } } }),
    }
  }
  return { description: text, ...(response as Json) }
}

/** Answers that are problems, by status: what `responses` of the operations refer to. */
export const problemResponses = (texts: Readonly<Record<number, string>>): Json => {
  const content = { 'application/problem+json': { schema: schemaRef('Problem') } }
  return {
    Problem: { description: 'Any other error.', content },
    ...Object.fromEntries(
      Object.entries(texts).map(([status, description]) => [`Problem${status}`, { description, content }]),
    ),
  }
}
