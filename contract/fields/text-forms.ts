import { monthPattern } from './month.ts'

/** Forms of texts that several fields ask for: by their pattern a screen knows to say in words what is expected. */
export const textForms = {
  /** `#0f766e`. */
  colour: '#[0-9a-fA-F]{6}',
  /** A stable name for rules and packs: `service-desk`. */
  key: '[a-z][a-z0-9-]*',
  /** A time of the day: `09:00`. */
  clockTime: '([01]\\d|2[0-3]):[0-5]\\d',
  /** `2026-11`. */
  month: monthPattern,
} as const

type TextForm = keyof typeof textForms

/** Which of the forms a pattern is, without or with what a schema puts around it; null for one of a field’s own. */
export const textFormOf = (pattern: unknown): TextForm | null => {
  const found = Object.entries(textForms).find(([, each]) => each === pattern || `^(?:${each})$` === pattern)
  return (found?.[0] as TextForm | undefined) ?? null
}
