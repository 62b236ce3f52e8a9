import { createHash, randomUUID } from 'node:crypto'
import { list } from '#engine'
import type { OwnSamples } from './samples.ts'

const table = {
  hitPolicy: 'first',
  inputs: [{ label: 'Impact', expression: 'impact' }],
  outputs: [{ name: 'priority', label: 'Priority' }],
  rules: [{ when: ['-'], then: ['"low"'] }],
}

/** Values of the product's types that no sample could guess: for every suite that makes a record of each type. */
export const ownSamples: Readonly<Record<string, OwnSamples>> = {
  'decision-table': () => ({ table, appliesTo: 'incident' }),
  'api-key': () => ({ scopes: ['read'], prefix: 'kls_abc' }),
  calendar: () => ({
    zone: 'Europe/Berlin',
    hours: [{ week: { monday: [{ from: '08:00', to: '16:00' }] } }],
    days: [{ date: '2026-12-25', repeats: 'FREQ=YEARLY', label: 'Christmas Day' }],
  }),
  role: () => ({ grants: [{ types: ['incident'], allow: ['read'] }] }),
  attachment: () => ({
    mediaType: 'text/plain',
    size: 6,
    sha256: createHash('sha256').update('sample').digest('hex'),
  }),
  'log-publication': () => ({ kind: 'folder', target: '/mnt/heads' }),
  'backup-plan': () => ({ folder: `/srv/backups/${randomUUID()}` }),
  incident: async (product) => {
    const filter = 'scheme = "resolution-code"'
    const { rows } = await list(product.setUp(), 'classification', { filter, limit: 1 })
    return { resolutionCode: rows[0]?.id }
  },
}
