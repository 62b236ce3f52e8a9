import type { Capability } from '#engine'

/** What a brand looks like is shown on its page. */
export const brandShown: Capability = { name: 'brand' }
