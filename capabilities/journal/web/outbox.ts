import { newId } from '#contract/id.ts'
import type { Draft } from '../../../web/record/form/draft.ts'
import type { Outgoing as Sending } from '../../../web/record/outbox/outgoing.ts'
import type { Outbox } from '../../../web/record/outbox/use-outbox.ts'
import type { Mentioned } from './mention.ts'

export type Visibility = 'public' | 'internal'

/** Who spoke in a call or a visit that is told of. */
export type Spoken = 'requester' | 'desk'

/** What is written in the composer. */
export interface Writing {
  readonly text: string
  readonly visibility: Visibility
  readonly people: readonly Mentioned[]
  readonly spoken: Spoken | null
}

/** A reply or a note on its way to the server. */
export type Outgoing = Writing & Sending

export type JournalOutbox = Outbox<Outgoing>

export const emptyWriting = (visibility: Visibility): Writing => ({
  text: '',
  visibility,
  people: [],
  spoken: null,
})

export const outgoing = (writing: Writing): Outgoing => ({
  ...writing,
  id: newId(),
  state: 'sending',
  why: null,
})

/** What was in the composer when the page was left; a note only for those who may write one. */
export const keptWriting = (draft: Draft | null, mayNote: boolean): Writing => {
  const writing = writingOf(draft?.values)
  return mayNote ? writing : { ...writing, visibility: 'public', spoken: null }
}

/** What is on its way, as it is kept: what can't be read as public is none. */
export const keptOutgoing = (kept: Sending): Outgoing => ({
  ...kept,
  ...writingOf(kept as Partial<Outgoing>),
})

/** Takes something unsent back beside what is written by now. What one of both keeps from the requester stays a note. */
export const together = (unsent: Writing, written: Writing): Writing => ({
  text: [unsent.text, written.text].filter((text) => text.trim() !== '').join('\n\n'),
  visibility:
    unsent.visibility === 'internal' || (written.text.trim() !== '' && written.visibility === 'internal')
      ? 'internal'
      : 'public',
  people: [...unsent.people, ...written.people],
  spoken: unsent.spoken ?? written.spoken,
})

const writingOf = (kept: Readonly<Record<string, unknown>> | Partial<Writing> | undefined): Writing => ({
  text: typeof kept?.text === 'string' ? kept.text : '',
  // What can't be read as public is none: the careful reading of a damaged draft.
  visibility: kept?.visibility === undefined || kept.visibility === 'public' ? 'public' : 'internal',
  people: Array.isArray(kept?.people) ? (kept.people as readonly Mentioned[]) : [],
  spoken: spokenOf(kept?.spoken),
})

/** Whose word a stored value says that it was. */
export const spokenOf = (value: unknown): Spoken | null =>
  value === 'requester' || value === 'desk' ? value : null
