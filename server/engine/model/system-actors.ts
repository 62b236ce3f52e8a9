import type { RefLabel } from '#contract/api/records.ts'
import type { Operation } from '#contract/access.ts'
import { isLanguage, type Language } from '#contract/language.ts'
import type { Actor } from './actor.ts'

/** Work that no person does runs as one of these: each has a name in the log and a role that says what it may. */
const names = {
  setup: ['00000000-0000-7000-8000-000000000001', 'Keelson set-up'],
  clockwork: ['00000000-0000-7000-8000-000000000002', 'Keelson clockwork'],
  importer: ['00000000-0000-7000-8000-000000000003', 'Keelson import'],
  automation: ['00000000-0000-7000-8000-000000000004', 'Keelson automation'],
  eraser: ['00000000-0000-7000-8000-000000000005', 'Keelson erasure'],
} as const

/** How they are called where people read; the log has their names. */
const namesIn = {
  de: {
    setup: 'Keelson-Einrichtung',
    clockwork: 'Keelson-Uhrwerk',
    importer: 'Keelson-Import',
    automation: 'Keelson-Automatik',
    eraser: 'Keelson-Löschung',
  },
} as const satisfies Record<Exclude<Language, 'en'>, Record<keyof typeof names, string>>

export type SystemActorName = keyof typeof names

const byId = new Map(
  Object.entries(names).map(([key, [id]]): [string, SystemActorName] => [id, key as SystemActorName]),
)

export const isSystemActor = (id: string): boolean => byId.has(id)

/** Whoever takes personal data away, and writes nothing else: neither other rules on a field nor an archive stop it. */
export const isEraser = (actor: { readonly id: string }): boolean => actor.id === names.eraser[0]

export const systemActorLabel = (id: string, language: string): RefLabel => {
  const name = byId.get(id)
  const own = isLanguage(language) && language !== 'en' ? namesIn[language] : null
  return { type: 'person', number: '', title: name ? (own?.[name] ?? names[name][1]) : '' }
}

const everything: readonly Operation[] = ['read', 'create', 'update', 'work', 'remove']

/** A named system actor. Its role grants what its work takes; there is no way around the rules, `within` included. */
export const systemActor = (name: SystemActorName): Actor =>
  Object.freeze({
    id: names[name][0],
    name: names[name][1],
    organisation: null,
    organisations: [],
    teams: [],
    roles: [`system-${name}`],
    provider: true,
    system: true,
    timeZone: 'UTC',
    language: 'en',
    grants: [{ role: `system-${name}`, types: ['*'], allow: everything }],
  })
