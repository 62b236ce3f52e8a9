import { createHash, randomUUID } from 'node:crypto'
import { list } from '#engine'
import { describeTypes } from './harness/describe-type.ts'
import { productTypes } from './harness/people.ts'

const measured = {
  mediaType: 'text/plain',
  size: 6,
  sha256: createHash('sha256').update('sample').digest('hex'),
}

const table = {
  hitPolicy: 'first',
  inputs: [{ label: 'Impact', expression: 'impact' }],
  outputs: [{ name: 'priority', label: 'Priority' }],
  rules: [{ when: ['-'], then: ['"low"'] }],
}

describeTypes(
  productTypes.all().map(({ name }) => name),
  {
    'decision-table': () => ({ table, appliesTo: 'incident' }),
    'api-key': () => ({ scopes: ['read'], prefix: 'kls_abc' }),
    calendar: () => ({
      zone: 'Europe/Berlin',
      hours: [{ week: { monday: [{ from: '08:00', to: '16:00' }] } }],
      days: [{ date: '2026-12-25', repeats: 'FREQ=YEARLY', label: 'Christmas Day' }],
    }),
    role: () => ({ grants: [{ types: ['incident'], allow: ['read'] }] }),
    attachment: () => measured,
    'log-publication': () => ({ kind: 'folder', target: '/mnt/heads' }),
    'backup-plan': () => ({ folder: `/srv/backups/${randomUUID()}` }),
    incident: async (product) => {
      const { rows } = await list(product.setUp(), 'classification', {
        filter: 'scheme = "resolution-code"',
        limit: 1,
      })
      return { resolutionCode: rows[0]?.id }
    },
  },
  { incident: { restricted: true } },
)
