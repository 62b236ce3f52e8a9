import type { FieldMeta } from '#contract/api/meta.ts'
import type { T } from '../../../web/i18n/i18n.ts'
import { imports } from '../../../web/i18n/en/imports.ts'

type Known = Exclude<keyof typeof imports.kinds, 'missing' | 'expect'>

const isKnown = (key: string): key is Known => Object.hasOwn(imports.kinds, key)

/** A kind of oddity or refusal as people read it; a kind that has no words yet is shown as it is. */
export const kindWords = (kind: string, fields: readonly FieldMeta[], t: T): string => {
  const [group, name = ''] = kind.split('.')
  const field = fields.find((each) => each.name === name)?.label ?? name
  if (group === 'missing' || group === 'expect') return t(`imports.kinds.${group}`, { field })
  const key = kind.replaceAll('.', '-')
  return isKnown(key) ? t(`imports.kinds.${key}`) : kind
}
