import type { Capability } from '#engine/model/ctx.ts'

/** Records that full-text search finds: by the fields declared `searchable`, by number, and by what hangs on them. */
export const search: Capability = { name: 'search' }
