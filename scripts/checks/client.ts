import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import openapiTypes, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { format, resolveConfig } from 'prettier'
import { capabilities } from '#capabilities'
import { makeDecisions, makeRegistry } from '#engine'
import { systemClock } from '#platform/clock.ts'
import { checkoutFolder, type Config } from '#platform/config.ts'
import { openDatabase } from '#platform/database/pool.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { createLog } from '#platform/log.ts'
import { practices } from '#practices'
import { makeApi, type ApiFoundation } from '../../server/api.ts'
import { describeApi } from '../../server/http/app.ts'
import type { OpenApiDocument } from '../../server/http/openapi/document.ts'
import { makeSignIn } from '../../server/sign-in.ts'
import type { Check } from './check.ts'

/** Types of the API as the web reads them. */
export const clientFile = join(checkoutFolder, 'web', 'generated', 'api.d.ts')

/** The description of the whole API, made without a database: it depends on declarations and routes alone. */
const productDescription = async (): Promise<OpenApiDocument> => {
  const log = createLog({ level: 'silent' })
  const database = openDatabase('postgresql://nobody@localhost:1/none')
  const types = makeRegistry(practices, capabilities)
  const decisions = makeDecisions()
  const product = { types, decisions, numbers: new Map() } as unknown as ApiFoundation['product']
  const config = { publicUrl: 'http://localhost:4400', trustProxy: false, demo: false } as Config
  const jobs = { enqueueIn: async () => null }
  const parts = { log, clock: systemClock, database, config, product, jobs, files: {} as FileStore }
  const secret = 'nothing is signed while a description is made'
  const signIn = makeSignIn({ ...parts, secret } as unknown as Parameters<typeof makeSignIn>[0])
  const app = makeApi({ ...parts, signIn })
  try {
    return await describeApi(app)
  } finally {
    await app.close()
    await database.end()
  }
}

/** The text of the client's types. */
export const clientTypes = async (): Promise<string> => {
  const ast = await openapiTypes((await productDescription()) as unknown as OpenAPI3, {
    alphabetize: true,
    // A value that the product fills in need not be given.
    defaultNonNullable: false,
  })
  const head = '// Made from the description of the API; write it again with: npm run generate\n\n'
  const settings = await resolveConfig(clientFile)
  return format(`${head}${astToString(ast)}`, { ...settings, parser: 'typescript' })
}

/** web/generated/api.d.ts against what the declarations and routes make. */
export const clientCheck: Check = {
  name: 'client types',
  run: async () => {
    const [made, written] = await Promise.all([clientTypes(), readFile(clientFile, 'utf8').catch(() => '')])
    return {
      looked: `${made.split('\n').length} lines`,
      violations:
        made === written
          ? []
          : ['web/generated/api.d.ts is not what the API is; write it with: npm run generate'],
    }
  },
}
