import type { Installation } from '../../api/installation.ts'
import { paths } from '../../paths.ts'

/** Where each first step is taken. */
export const stepAddresses = {
  organisation: paths.create('organisations', { kind: 'own' }),
  teams: paths.create('teams'),
  people: paths.import(),
  agents: paths.list('people'),
  mail: paths.create('mail-servers'),
  service: paths.create('services'),
  brand: paths.create('brands'),
} as const satisfies Readonly<Record<Installation['steps'][number]['name'], string>>

export const mailServers = paths.list('mail-servers')
export const identityProvider = paths.create('identity-providers')
