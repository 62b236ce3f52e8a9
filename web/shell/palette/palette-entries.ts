import type { ComponentType } from 'react'
import type { StateClass } from '#contract/lifecycle.ts'

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string
  readonly label: string
  readonly number?: string
  /** What it is, said at the end of the line. */
  readonly kind?: string
  /** The key that does the same. */
  readonly keys?: string
  readonly icon?: ComponentType<{ size?: number; stroke?: number }>
  readonly stateClass?: StateClass
  readonly run: () => void
}

export interface PaletteGroup {
  /** `here`: what can be done with the record that is on the page; `recent`: records that were looked at last. */
  readonly name: 'here' | 'records' | 'recent' | 'pages' | 'actions'
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

/** The groups in which something is left. What is done here goes first before anything is asked for, and where its name is being typed. */
export const ranked = (groups: readonly PaletteGroup[], text: string): readonly PaletteGroup[] => {
  const typed = text.trim().toLowerCase()
  const isMeant = ({ label }: PaletteEntry): boolean =>
    typed === '' || (typed.length > 1 && label.toLowerCase().startsWith(typed))
  const rank = ({ name, entries }: PaletteGroup): number =>
    name === 'here' && !entries.some(isMeant) ? 1 : 0
  return groups.filter(({ entries }) => entries.length > 0).toSorted((a, b) => rank(a) - rank(b))
}
