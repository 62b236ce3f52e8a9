import type { Transaction } from './pool.ts'

/** Extensions of PostgreSQL that the migrations use; all may be made by whoever owns the database. */
const extensions = ['btree_gin', 'pg_trgm', 'unaccent'] as const

/**
 * An extension exists once in a database, whatever the number of its schemas. Where the search path names a schema behind
 * the tenant's own, extensions go there, in sight of all tenants, before the first tenant's migrations make them its own.
 */
export async function shareExtensions(tx: Transaction): Promise<void> {
  const [path] = await tx.query<{ shared: string | null }>({
    text: `select case when cardinality(s) > 1 then quote_ident(s[cardinality(s)]) end as shared
      from (select current_schemas(false)::text[] as s) q`,
  })
  if (!path?.shared) return
  // "If not exists" does not see what another tenant's migration is about to commit.
  await tx.query({ text: `select pg_advisory_xact_lock(hashtextextended('keelson extensions', 0))` })
  for (const name of extensions)
    await tx.query({ text: `create extension if not exists ${name} schema ${path.shared}` })
}
