import type { Capability } from '#engine/model/ctx.ts'
import { importBatch } from './import-batch.ts'

/** Files of other systems become records, with their history. */
export const importing: Capability = { name: 'import', satellites: [{ type: importBatch }] }
