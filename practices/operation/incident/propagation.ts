import type { Incident } from './incident.ts'

export type Occasion = 'wait' | 'resume' | 'resolve' | 'reopen' | 'comment'

/** One line of the table: what an incident's change does to those that hang on it. */
export interface Propagation {
  readonly on: Occasion
  readonly to: 'children' | 'duplicates'
  /** Those in another state are left alone. */
  readonly states: readonly Incident['state'][]
  /** The transition they make; a comment makes none. */
  readonly transition?: 'wait' | 'resume' | 'resolve' | 'merge'
  /** Fields that they get from it. */
  readonly copies: readonly (keyof Incident)[]
  /** Further fields, for those within earshot: free text may name an organisation's people and systems. */
  readonly copiesWithinEarshot?: readonly (keyof Incident)[]
  /** Only those that wait because this one does. */
  readonly onlyHeld?: true
  /** Only those of the same organisation, unless the incident is one of the desk's own. */
  readonly onlyWithinEarshot?: true
}

/**
 * What propagates from an incident, and nothing else does. Closing and cancelling are not in it: a child or a duplicate is
 * closed by its own requester, or by its own days of silence after it was resolved. Duplicates are resolved with their
 * target and merged again when it is reopened.
 */
export const propagation: readonly Propagation[] = [
  {
    on: 'wait',
    to: 'children',
    states: ['new', 'active'],
    transition: 'wait',
    copies: ['waitingReason', 'followUpAt'],
  },
  { on: 'resume', to: 'children', states: ['waiting'], transition: 'resume', copies: [], onlyHeld: true },
  {
    on: 'resolve',
    to: 'children',
    states: ['new', 'active', 'waiting'],
    transition: 'resolve',
    copies: ['resolutionCode', 'resolvedBy'],
    copiesWithinEarshot: ['resolution'],
  },
  {
    on: 'resolve',
    to: 'duplicates',
    states: ['merged'],
    transition: 'resolve',
    copies: ['resolutionCode', 'resolvedBy'],
    copiesWithinEarshot: ['resolution'],
  },
  { on: 'reopen', to: 'duplicates', states: ['resolved'], transition: 'merge', copies: [] },
  {
    on: 'comment',
    to: 'children',
    states: ['new', 'active', 'waiting', 'resolved'],
    copies: [],
    onlyWithinEarshot: true,
  },
  { on: 'comment', to: 'duplicates', states: ['merged'], copies: [], onlyWithinEarshot: true },
]
