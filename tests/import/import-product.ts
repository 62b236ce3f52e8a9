import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { systemActor } from '#engine'
import { readMapping } from '../../capabilities/import/mapping/read-mapping.ts'
import type { ImportCtx } from '../../capabilities/import/run/part.ts'
import { runImport, type ImportRequest, type ImportResult } from '../../capabilities/import/run/run.ts'
import { loadPack } from '../../server/packs/load-pack.ts'
import { makeProduct, type Product } from '../harness/product.ts'

/** A product with the roles and decision tables that are shipped, and files to import into it. */
export interface ImportProduct {
  readonly product: Product
  readonly ctx: ImportCtx
  file(content: string | Buffer, name?: string): Promise<string>
  run(
    content: string | Buffer,
    mapping: string,
    options?: Partial<Omit<ImportRequest, 'mapping' | 'fileName'>>,
  ): Promise<ImportResult>
  rows<R extends object>(text: string, values?: readonly unknown[]): Promise<R[]>
  /** How many records and events there are. */
  size(): Promise<{ records: number; events: number }>
}

export const makeImportProduct = async (): Promise<ImportProduct> => {
  const product = await makeProduct()
  const { db } = product
  const folder = await mkdtemp(join(tmpdir(), 'keelson-test-import-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const base = product.as(systemActor('importer'), 'cli')
  const ctx: ImportCtx = { ...base, db }
  await loadPack(ctx, 'base')
  await ctx.decisions.reload(db, ctx.types)
  let files = 0
  const file = async (content: string | Buffer, name = 'rows.csv'): Promise<string> => {
    const path = join(folder, `${++files}-${name}`)
    await writeFile(path, content)
    return path
  }
  const rows = <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> =>
    db.query<R>({ text, values })
  return {
    product,
    ctx,
    file,
    rows,
    run: async (content, mapping, options = {}) =>
      runImport(ctx, {
        path: options.path ?? (await file(content)),
        fileName: 'rows.csv',
        mapping: readMapping(mapping),
        ...options,
      }),
    size: async () => {
      const [row] = await rows<{ records: number; events: number }>(
        'select (select count(*)::int from record) as records, (select count(*)::int from event) as events',
      )
      return row as { records: number; events: number }
    },
  }
}
