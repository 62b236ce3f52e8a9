import type { ComponentType } from 'react'
import type { FieldMeta } from '#contract/api/meta.ts'
import type { Refs } from '#contract/api/records.ts'

export type Values = Readonly<Record<string, unknown>>

export interface ShowProps {
  readonly field: FieldMeta
  /** A wire value that is not null. */
  readonly value: unknown
  readonly refs: Refs
  /** Whether references lead to their records; not where a click does something else. */
  readonly linked?: boolean
}

export interface EditProps {
  readonly field: FieldMeta
  /** A wire value, or what was typed so far and is none yet. */
  readonly input: unknown
  readonly onInput: (input: unknown) => void
  /** For values that are final once picked: called instead of waiting for a word to save. */
  readonly onPick?: (input: unknown) => void
  readonly id: string
  /** The spoken name, where no label stands above. */
  readonly label?: string
  /** What is wrong with the input, and what helps to enter it: shown below and read out with it. */
  readonly error?: string
  readonly help?: string
  /** The record that the field belongs to, as far as it is entered: limits what a reference may be. */
  readonly record: Values
  readonly refs: Refs
}

/** How a field kind is shown and entered: the mirror of `contract/fields/<kind>.ts`. */
export interface FieldWidget {
  readonly Show: ComponentType<ShowProps>
  readonly Edit: ComponentType<EditProps>
  /** `line`: Enter saves. `text`: several lines, Ctrl-Enter saves. `pick`: choosing saves. `direct`: shown ready to change. */
  readonly manner: 'line' | 'text' | 'pick' | 'direct'
  /** For an `Edit` that comes when it is wanted: the end of its loading, null once it is there. */
  readonly loading?: () => Promise<unknown> | null
}

/** Attributes that every input of a field carries. */
export const inputProps = ({
  id,
  label,
  error,
  help,
}: Pick<EditProps, 'id' | 'label' | 'error' | 'help'>) => ({
  id,
  'aria-label': label,
  error,
  description: help,
  inputWrapperOrder: belowInput,
  errorProps: gap,
  descriptionProps: gap,
})
const belowInput: ('input' | 'error' | 'description')[] = ['input', 'error', 'description']
const gap = { mt: 4 }

/** What was typed, as text for an input. */
export const asText = (input: unknown): string =>
  typeof input === 'string' ? input : typeof input === 'number' ? String(input) : ''

/** The ids in the value of a field of several references. */
export const idsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : []
