import type { StateClass } from '../lifecycle.ts'

interface Words {
  readonly system: Readonly<Record<string, string>>
  readonly stateClass: Readonly<Record<StateClass, string>>
  readonly boolean: { readonly no: string; readonly yes: string }
}

/** What every record has and no declaration names: screens and exports say it with the same words. */
export const recordWords = {
  system: {
    number: 'Number',
    state: 'State',
    stateClass: 'State class',
    createdAt: 'Created',
    createdBy: 'Created by',
    updatedAt: 'Changed',
    updatedBy: 'Changed by',
    archivedAt: 'Archived',
  },
  stateClass: {
    new: 'New',
    active: 'In progress',
    waiting: 'Waiting',
    resolved: 'Resolved',
    closed: 'Closed',
    cancelled: 'Cancelled',
  },
  boolean: { no: 'No', yes: 'Yes' },
} satisfies Words
