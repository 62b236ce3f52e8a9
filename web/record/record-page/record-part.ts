import { createContext, useContext } from 'react'
import type { ComponentType } from 'react'
import type { Refs, TransitionAbility } from '#contract/api/records.ts'
import type { TimelineItem } from '#contract/api/timeline.ts'
import type { Loadable } from '../../kit/loadable.tsx'

export interface StepProps {
  readonly step: TransitionAbility
  readonly onClose: () => void
}

/** What a capability adds to the page of every record that has it. */
export interface RecordPart {
  readonly capability: string
  /** A part of the column at the right. One that is loaded when wanted is there before the page is shown. */
  readonly Side?: ComponentType | Loadable<object>
  /** Stands in the header, beside what the record is. */
  readonly Mark?: ComponentType
  /** Stands at the end of the timeline. */
  readonly Composer?: ComponentType
  /** Lies under the whole page, e.g. to take files that are dropped on it. */
  readonly Ground?: ComponentType
  /** What asks before a step is taken, by the step's name; without one, the fields that it needs are asked for. */
  readonly steps?: Readonly<Record<string, ComponentType<StepProps>>>
  /** How its satellite records look in the timeline. */
  readonly entry?: {
    readonly type: string
    readonly Show: ComponentType<{ entry: TimelineItem; refs: Refs }>
    /** The filter of the timeline that shows it, beside `all`. */
    readonly group: (entry: TimelineItem) => 'replies' | 'notes' | null
  }
}

export const RecordParts = createContext<readonly RecordPart[]>([])

/** The parts of the capabilities that a type has, in the shell's order. */
export const usePartsOf = (capabilities: readonly string[]): readonly RecordPart[] =>
  useContext(RecordParts).filter((part) => capabilities.includes(part.capability))

/** Begins to load what a page with these parts is made of: the ends of that, none where everything is there. */
export const bringParts = (parts: readonly RecordPart[]): readonly Promise<unknown>[] =>
  parts.flatMap(({ Side }) => (Side && 'loading' in Side ? (Side.loading() ?? []) : []))
