import type { Queryable } from '../database/pool.ts'

/** The tables of jobs stand in a schema beside the product's own, of which a database may hold several. */
export async function jobsSchemaOf(database: Queryable): Promise<string> {
  const [row] = await database.query<{ schema: string }>({ text: 'select current_schema() as schema' })
  return row === undefined || row.schema === 'public' ? 'jobs' : `${row.schema}_jobs`
}
