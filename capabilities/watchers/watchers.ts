import { f } from '#contract/fields/f.ts'
import type { Capability } from '#engine/model/ctx.ts'

/** People who are kept informed of a record. Whoever may read it may watch it; others are added by those who work on it. */
export const watchers: Capability = {
  name: 'watchers',
  fields: { watchers: f.refs('person', { label: 'Watchers', write: 'can.work' }) },
}
