import type { FieldMeta } from '#contract/api/meta.ts'
import { i18n } from '../../../web/i18n/i18n.ts'
import type { T } from '../../../web/i18n/i18n.ts'

const isKnown = (key: string): key is 'order-gap' => i18n.exists(`imports.kinds.${key}`)

/**
 * A kind of oddity or refusal as people read it. Types refuse values for reasons of their own, of which the examples tell the
 * whole: these are named by what they have in common.
 */
export const kindWords = (kind: string, fields: readonly FieldMeta[], t: T): string => {
  const [group, name = ''] = kind.split('.')
  const field = fields.find((each) => each.name === name)?.label ?? name
  if (group === 'missing' || group === 'left' || group === 'expect')
    return t(`imports.kinds.${group}`, { field })
  const key = kind.replaceAll('.', '-')
  if (isKnown(key)) return t(`imports.kinds.${key}`)
  if (group === 'required') return t('imports.kinds.required')
  return t(name === 'form' ? 'imports.kinds.form' : 'imports.kinds.rule')
}
