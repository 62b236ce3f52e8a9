import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { forgetAnswers } from '../api/kept-answers.ts'

let isSignedOut = false
const listeners = new Set<() => void>()

/** Set when an answer says that the session is over while a page is open: the page stays, and asks to sign in above it. */
export const setSignedOut = (value: boolean): void => {
  isSignedOut = value
  for (const listener of listeners) listener()
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

export const useSignedOut = (): boolean => useSyncExternalStore(subscribe, () => isSignedOut)
