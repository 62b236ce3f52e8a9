import type { FieldMeta } from '#contract/api/meta.ts'
import { i18n } from '../../../web/i18n/i18n.ts'
import type { T } from '../../../web/i18n/i18n.ts'

const isKnown = (key: string): key is 'order-gap' => i18n.exists(`imports.kinds.${key}`)

/** A kind of oddity or refusal as people read it; a kind that has no words yet is shown as it is. */
export const kindWords = (kind: string, fields: readonly FieldMeta[], t: T): string => {
  const [group, name = ''] = kind.split('.')
  const field = fields.find((each) => each.name === name)?.label ?? name
  if (group === 'missing' || group === 'expect') return t(`imports.kinds.${group}`, { field })
  const key = kind.replaceAll('.', '-')
  return isKnown(key) ? t(`imports.kinds.${key}`) : kind
}
