import { newId } from '#contract/id.ts'
import type { Draft } from '../../../web/record/form/draft.ts'
import type { Outbox, Outgoing as Sending } from '../../../web/record/outbox/use-outbox.ts'
import type { Mentioned } from './mention.ts'

export type Visibility = 'public' | 'internal'

/** What is written in the composer. */
export interface Writing {
  readonly text: string
  readonly visibility: Visibility
  readonly people: readonly Mentioned[]
}

/** A reply or a note on its way to the server. */
export type Outgoing = Writing & Sending

export type JournalOutbox = Outbox<Outgoing>

export const emptyWriting = (visibility: Visibility): Writing => ({ text: '', visibility, people: [] })

export const outgoing = (writing: Writing): Outgoing => ({
  ...writing,
  id: newId(),
  state: 'sending',
  why: null,
})

/** What was in the composer when the page was left; a note only for those who may write one. */
export const keptWriting = (draft: Draft | null, mayNote: boolean): Writing => {
  const writing = writingOf(draft?.values)
  return mayNote ? writing : { ...writing, visibility: 'public' }
}

/** What was on its way when the page was left: whether it arrived nobody knows, and sending it again does not double it. */
export const keptOutgoing = (draft: Draft | null): readonly Outgoing[] => {
  const kept: unknown = draft?.values['entries']
  if (!Array.isArray(kept)) return []
  return (kept as readonly Partial<Outgoing>[]).flatMap((entry) =>
    typeof entry.id === 'string'
      ? [
          {
            ...writingOf(entry),
            id: entry.id,
            state: 'unsent',
            why: entry.isWaiting ? (entry.why ?? null) : null,
            ...(entry.isWaiting && { isWaiting: true }),
          },
        ]
      : [],
  )
}

/** Takes something unsent back beside what is written by now. What one of both keeps from the requester stays a note. */
export const together = (unsent: Writing, written: Writing): Writing => ({
  text: [unsent.text, written.text].filter((text) => text.trim() !== '').join('\n\n'),
  visibility:
    unsent.visibility === 'internal' || (written.text.trim() !== '' && written.visibility === 'internal')
      ? 'internal'
      : 'public',
  people: [...unsent.people, ...written.people],
})

const writingOf = (kept: Readonly<Record<string, unknown>> | Partial<Writing> | undefined): Writing => ({
  text: typeof kept?.text === 'string' ? kept.text : '',
  // What can't be read as public is none: the careful reading of a damaged draft.
  visibility: kept?.visibility === undefined || kept.visibility === 'public' ? 'public' : 'internal',
  people: Array.isArray(kept?.people) ? (kept.people as readonly Mentioned[]) : [],
})
