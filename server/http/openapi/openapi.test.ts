import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { capabilities } from '#capabilities'
import { makeRegistry } from '#engine'
import { movableClock } from '#platform/clock.ts'
import type { Database } from '#platform/database/pool.ts'
import { practices } from '#practices'
import { fixtureApp } from '../../../tests/harness/http-fixture.ts'
import { httpApp } from '../../../tests/harness/http-app.ts'
import { describeApi } from '../app.ts'
import type { OpenApiDocument } from './document.ts'

interface Operation {
  operationId?: string
  responses: Record<string, unknown>
  parameters: { name: string; in: string }[]
  security?: unknown[]
}

const operationsOf = (document: OpenApiDocument): [string, Operation][] =>
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]): [string, Operation] => [
      `${method} ${path}`,
      operation as Operation,
    ]),
  )

/** Faults that a linter of OpenAPI finds: structure by the specification's grammar, references, duplicates. */
const faultsOf = async (document: OpenApiDocument): Promise<string[]> => {
  const rules = {
    'no-unresolved-refs': 'error',
    'operation-operationId-unique': 'error',
    'path-parameters-defined': 'error',
    'operation-parameters-unique': 'error',
    'no-ambiguous-paths': 'off',
    'security-defined': 'error',
    'no-invalid-schema-examples': 'error',
    'no-invalid-parameter-examples': 'error',
    'tags-alphabetical': 'error',
  } as const
  const config = await createConfig({ extends: ['spec'], rules })
  const found = await lintFromString({ source: JSON.stringify(document), config })
  return found
    .filter(({ severity }) => severity === 'error')
    .map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`)
}

let house: Awaited<ReturnType<typeof fixtureApp>>
let document: OpenApiDocument
beforeAll(async () => {
  house = await fixtureApp()
  document = await describeApi(house.app)
})
afterAll(() => house.app.close())

describe('the description of the API', () => {
  test('is valid OpenAPI 3.1 for small types and for the product’s own', async () => {
    expect(document.openapi).toBe('3.1.0')
    expect(await faultsOf(document)).toEqual([])
    const product = httpApp({
      db: {} as Database,
      types: makeRegistry(practices, capabilities),
      clock: movableClock(),
    })
    expect(await faultsOf(await describeApi(product.app))).toEqual([])
    await product.app.close()
  })

  test('names every operation once, and each route of every type is in it', () => {
    const operations = operationsOf(document)
    const ids = operations.map(([, { operationId }]) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(operations.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'get /book-loans', 'post /book-loans', 'get /book-loans/count', 'get /book-loans/export', 'post /book-loans/bulk',
        'get /book-loans/{key}', 'patch /book-loans/{key}', 'delete /book-loans/{key}', 'get /book-loans/{key}/events',
        'post /book-loans/{key}/transitions', 'post /book-loans/{key}/restore', 'get /meta', 'get /events',
      ]),
    ) // prettier-ignore
    expect(ids).toContain('transitionBookLoan')
  })

  test('every schema compiles, and what the API answers fits what it says', async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    ajv.addSchema({ $id: 'api', components: document.components })
    const fits = (name: string, value: unknown): void => {
      const validate = ajv.getSchema(`api#/components/schemas/${name}`)
      expect(validate?.(value), JSON.stringify(validate?.errors)).toBe(true)
    }
    for (const name of Object.keys(document.components.schemas))
      ajv.compile({ $ref: `api#/components/schemas/${name}` })
    const made = await house.asAda.post('/book-loans', {
      title: 'Emma',
      fee: { amount: '1', currency: 'EUR' },
    })
    fits('BookLoanAnswer', made.json)
    fits('BookLoanList', (await house.asAda.get('/book-loans?abilities=true&fields=title')).json)
    fits('EventList', (await house.asAda.get(`/book-loans/${made.json.data.id}/events`)).json)
    fits('Log', (await house.asAda.get('/events')).json)
    fits('Problem', (await house.asAda.post('/book-loans', {})).json)
    fits('BulkAnswer', (await house.asAda.post('/book-loans/bulk', { create: [{ title: 'x' }, {}] })).json)
    fits('Count', (await house.asAda.get('/book-loans/count')).json)
    fits('BookLoanCreate', { title: 'Emma', shelf: 'high', copies: null })
    const create = document.components.schemas['BookLoanCreate'] as {
      required: string[]
      examples: unknown[]
    }
    expect(create.required).toEqual(['title'])
    fits('BookLoanCreate', create.examples[0])
  })

  test('says who may call a route', () => {
    const operations = new Map(operationsOf(document))
    expect(operations.get('get /problems/{code}')?.security).toEqual([])
    expect(operations.get('get /book-loans')?.responses).toHaveProperty('401')
    expect(operations.get('post /book-loans')?.parameters).toContainEqual({
      $ref: '#/components/parameters/IdempotencyKey',
    })
  })
})

describe('the page to browse it', () => {
  test.each(['/api/docs', '/api/docs/'])(
    '%s brings its own scripts and styles, none of them inline',
    async (address) => {
      const nobody = house.as(null)
      const page = await nobody.get(address)
      expect(page.status).toBe(200)
      const sources = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url ?? '')
      expect(sources.length).toBeGreaterThan(4)
      expect(page.body).not.toMatch(/<script(?![^>]*src=)[^>]*>|\son\w+="|style="/)
      for (const source of sources) {
        expect(source).toMatch(/^\.?\//)
        const { pathname } = new URL(source, `http://x${address}`)
        const asset = await nobody.get(pathname)
        expect(asset.status, pathname).toBe(200)
      }
      expect(page.headers['content-security-policy']).toContain("script-src 'self'")
      expect((await nobody.get('/api/docs/json')).json.paths).toEqual(document.paths)
    },
  )
})
