import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { forgetAnswers } from '../api/kept-answers.ts'

/** What is asked above the page as it stands: to sign in again, or to show that it is still the person who has. */
export type Asked = 'sign-in' | 'proof'

let asked: Asked | null = null
const listeners = new Set<() => void>()

const ask = (next: Asked | null): void => {
  asked = next
  for (const listener of listeners) listener()
}

const waiting = new Set<(isProven: boolean) => void>()

/** Asks who sits at the screen, once for all that waits for it. The answer: whether they have shown that it is them. */
export const askProof = (): Promise<boolean> =>
  new Promise((resolve) => {
    waiting.add(resolve)
    ask('proof')
  })

export const settleProof = (isProven: boolean): void => {
  for (const resolve of waiting) resolve(isProven)
  waiting.clear()
  ask(null)
}

/** Set when an answer says that the session is over while a page is open: the page stays, and asks to sign in above it. */
export const setSignedOut = (value: boolean): void => {
  // Nothing may wait for ever for a dialog that this one takes the place of.
  settleProof(false)
  ask(value ? 'sign-in' : null)
}

let hasEnded = false

/** The person has signed out: from now on no page behind the sign-in is shown, though the last one still stands. */
export const endSession = (): void => {
  hasEnded = true
  void forgetAnswers()
}

export const hasSessionEnded = (): boolean => hasEnded

/** Nothing of a session is left: neither what was read in it nor that it ended. No page that reads may be shown. */
export const forgetSession = (queries: QueryClient): void => {
  queries.clear()
  void forgetAnswers()
  hasEnded = false
  setSignedOut(false)
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useAsked = (): Asked | null => useSyncExternalStore(subscribe, () => asked)
