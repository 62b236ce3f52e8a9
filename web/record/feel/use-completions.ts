import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useTypes } from '../../api/use-meta.ts'
import { completionsAt } from './completions.ts'
import type { Completion, Completions } from './completions.ts'

/** What is offered, and which of it is about to be taken. */
export interface OpenCompletions extends Completions {
  readonly at: number
}

/** The completions of a FEEL text that is being typed, and the keys that move and take them. */
export const useCompletions = (
  type: TypeMeta,
  text: string,
  onText: (text: string) => void,
  ownOnly = false,
) => {
  const types = useTypes()
  const [open, setOpen] = useState<OpenCompletions | null>(null)
  const close = (): void => setOpen(null)

  const look = (input: HTMLTextAreaElement, isAsked: boolean): void => {
    const caret = input.selectionStart
    const found =
      input.selectionEnd === caret ? completionsAt(input.value, caret, type, types, ownOnly) : null
    setOpen(found && (isAsked || found.isWanted) ? { ...found, at: 0 } : null)
  }

  const take = ({ insert }: Completion, input: HTMLTextAreaElement | null): void => {
    if (!open) return
    const caret = open.from + insert.length
    // Written before the next key can come: React puts the caret behind a text that is not what was typed.
    flushSync(() => {
      onText(text.slice(0, open.from) + insert + text.slice(open.to))
      close()
    })
    input?.focus()
    input?.setSelectionRange(caret, caret)
  }

  /** Whether the key was one of the list's. */
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (event.key === ' ' && event.ctrlKey) {
      look(event.currentTarget, true)
      return true
    }
    if (!open) return false
    const chosen = open.options[open.at]
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined)
      setOpen({ ...open, at: (open.at + step + open.options.length) % open.options.length })
    else if (event.key === 'Escape') close()
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) take(chosen, event.currentTarget)
    else return false
    return true
  }
  return { open, look, take, close, onKey }
}
