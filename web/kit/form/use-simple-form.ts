import { useCallback, useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'

interface Issue {
  readonly field?: string
  readonly message: string
}

type Texts = Readonly<Record<string, string>>

/**
 * A form of a few texts: an error is shown at a field after it was left, and on submitting the first one gets the focus.
 * `check` answers the error of each field that has one. Forms of records use `web/record/form`.
 */
export const useSimpleForm = <F extends Texts>(
  initial: F,
  check: (values: F) => Partial<Record<keyof F & string, string>>,
) => {
  const [values, setValues] = useState(initial)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = useState<Partial<Record<string, string>>>({})
  const inputs = useRef(new Map<string, HTMLInputElement>())
  const errors: Partial<Record<string, string>> = check(values)

  const field = (name: keyof F & string) => ({
    name,
    value: values[name] ?? '',
    // Refused by the server while the focus may stand here already: said aloud, which its description is not again.
    errorProps: refused[name] === undefined ? undefined : { role: 'alert' },
    error: refused[name] ?? (left.has(name) ? errors[name] : undefined),
    onChange: (event: { currentTarget: { value: string } }) => {
      const text = event.currentTarget.value
      setValues((before) => ({ ...before, [name]: text }))
      setRefused((before) => ({ ...before, [name]: undefined }))
    },
    onBlur: () => setLeft((before) => (values[name] ? new Set([...before, name]) : before)),
    ref: (element: HTMLInputElement | null) => {
      if (element) inputs.current.set(name, element)
      else inputs.current.delete(name)
    },
  })

  const focus = useCallback((name: string): void => inputs.current.get(name)?.focus(), [])

  const focusFirst = (wrong: Partial<Record<string, string>>): void => {
    const first = Object.keys(values).find((name) => wrong[name])
    if (first !== undefined) inputs.current.get(first)?.focus()
  }

  const onSubmit = (submit: (values: F) => void) => (event: FormEvent) => {
    event.preventDefault()
    setLeft(new Set(Object.keys(values)))
    if (Object.values(errors).some(Boolean)) focusFirst(errors)
    else submit(values)
  }

  /** Shows what the server refused, at its fields. What lies at none of them is left for a panel above. */
  const refuse = (issues: readonly Issue[]): void => {
    const wrong = Object.fromEntries(
      issues.flatMap(({ field: name, message }) => (isField(name) ? [[name, message] as const] : [])),
    )
    setRefused(wrong)
    focusFirst(wrong)
  }
  const isField = (name: string | undefined): name is string =>
    name !== undefined && Object.hasOwn(initial, name)
  /** Whether everything that was refused stands at a field: once is enough to say it. */
  const saysAll = (issues: readonly Issue[]): boolean =>
    issues.length > 0 && issues.every((issue) => isField(issue.field))

  return { values, field, onSubmit, refuse, saysAll, focus, reset: () => setValues(initial) }
}

/** Puts the focus into a field when its form appears: to fill it in is what whoever came here is about to do. */
export const useBeginAt = ({ focus }: { readonly focus: (name: string) => void }, name: string): void =>
  useEffect(() => focus(name), [focus, name])
