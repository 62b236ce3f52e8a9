import type { TypeMeta } from '#contract/api/meta.ts'
import type { T } from '../../i18n/i18n.ts'
import { recordFields } from '../filter/filter-field.ts'

/** A step in words: `from New to Waiting · Requester`; the text itself where it is none. */
export const wentWords = (went: string, type: TypeMeta, t: T): string => {
  const match = /^([A-Za-z,]+):([^>]*)>(.*)$/.exec(went)
  if (!match) return went
  const [, names = '', from = '', to = ''] = match
  const fields = names.split(',').map((name) => recordFields(type, t).find((field) => field.name === name))
  const point = (text: string): string =>
    text
      .split(',')
      .flatMap((value, at) => (value === '' ? [] : [fields[at]?.choices?.[value] ?? value]))
      .join(' · ')
  if (from === '*') return t('list.went.reached', { to: point(to) })
  return from === ''
    ? t('list.went.began', { to: point(to) })
    : t('list.went.step', { from: point(from), to: point(to) })
}
