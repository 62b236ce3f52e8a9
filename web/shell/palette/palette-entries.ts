import type { ComponentType } from 'react'
import type { StateClass } from '#contract/lifecycle.ts'

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string
  readonly label: string
  readonly number?: string
  /** What it is, said at the end of the line. */
  readonly kind?: string
  readonly icon?: ComponentType<{ size?: number; stroke?: number }>
  readonly stateClass?: StateClass
  readonly run: () => void
}

export interface PaletteGroup {
  readonly name: 'records' | 'pages' | 'actions'
  readonly entries: readonly PaletteEntry[]
}

/** Entries whose label has all the words, those that begin with the text first. */
export const matching = (entries: readonly PaletteEntry[], text: string): readonly PaletteEntry[] => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const rank = (entry: PaletteEntry): number => (entry.label.toLowerCase().startsWith(words[0] ?? '') ? 0 : 1)
  return entries
    .filter((entry) => words.every((word) => entry.label.toLowerCase().includes(word)))
    .toSorted((a, b) => rank(a) - rank(b))
}
