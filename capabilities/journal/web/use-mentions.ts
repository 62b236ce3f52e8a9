import { useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTypeByName } from '../../../web/api/use-meta.ts'
import { useCandidates } from '../../../web/record/fields/picker/use-candidates.ts'
import type { Candidate } from '../../../web/record/fields/picker/use-candidates.ts'
import { mentionAt, withMention } from './mention.ts'
import type { Mentioned, MentionStart } from './mention.ts'

export interface Mentions {
  readonly isOpen: boolean
  readonly people: readonly Candidate[]
  /** The one that Enter takes. */
  readonly at: number
  readonly take: (person: Candidate) => void
  /** To be told where the caret stands. */
  readonly look: (area: HTMLTextAreaElement) => void
  /** True when the key was for the list of people. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean
}

const mostPeople = 6

/** People offered while a name is typed behind an `@`. */
export const useMentions = (
  area: RefObject<HTMLTextAreaElement | null>,
  text: string,
  onTake: (text: string, person: Mentioned) => void,
): Mentions => {
  const type = useTypeByName('person')
  const [start, setStart] = useState<MentionStart | null>(null)
  const [at, setAt] = useState(0)
  const found = useCandidates(type, { text: start?.query ?? '', enabled: start !== null })
  const people = start ? (found.data ?? []).slice(0, mostPeople) : []
  const isOpen = people.length > 0

  const take = (person: Candidate) => {
    if (!start) return
    const next = withMention(text, start, person.title)
    onTake(next.text, { id: person.id, name: person.title })
    setStart(null)
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(next.caret, next.caret)
    })
  }
  const look = (place: HTMLTextAreaElement) => {
    const next =
      place.selectionStart === place.selectionEnd ? mentionAt(place.value, place.selectionStart) : null
    if (next?.from !== start?.from || next?.query !== start?.query) {
      setStart(next)
      setAt(0)
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (!isOpen) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const person = people[at]
    if (step !== undefined) setAt((at + step + people.length) % people.length)
    else if (event.key === 'Escape') setStart(null)
    else if ((event.key === 'Enter' || event.key === 'Tab') && person && !event.ctrlKey && !event.metaKey)
      take(person)
    else return false
    event.preventDefault()
    return true
  }
  return { isOpen, people, at, take, look, onKeyDown }
}
