import type { recordWords as english } from './en.ts'

/** What every record has and no declaration names: screens and exports say it with the same words. */
export const recordWords = {
  system: {
    number: 'Nummer',
    state: 'Status',
    stateClass: 'Statusklasse',
    createdAt: 'Angelegt',
    createdBy: 'Angelegt von',
    updatedAt: 'Geändert',
    updatedBy: 'Geändert von',
    archivedAt: 'Archiviert',
  },
  stateClass: {
    new: 'Neu',
    active: 'In Arbeit',
    waiting: 'Wartet',
    resolved: 'Gelöst',
    closed: 'Geschlossen',
    cancelled: 'Storniert',
  },
  boolean: { no: 'Nein', yes: 'Ja' },
} satisfies typeof english
