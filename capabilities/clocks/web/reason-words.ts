import type { ClockReason } from '#contract/api/clocks.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { Refs } from '#contract/api/records.ts'
import type { T } from '../../../web/i18n/i18n.ts'

/** Why a stretch began or ended. */
export const reasonWords = (reason: ClockReason | null, type: TypeMeta, refs: Refs, t: T): string => {
  if (!reason) return t('clocks.why.unknown')
  if (reason.said)
    return t(reason.isSpoken ? `clocks.why.spoken.${reason.said}` : `clocks.why.written.${reason.said}`)
  const actor = reason.actor === null ? undefined : refs[reason.actor]?.title
  const transition = type.transitions.find(({ name }) => name === reason.transition)?.label
  const fields = reason.changed
    .flatMap((name) => type.fields.find((field) => field.name === name)?.label ?? [])
    .slice(0, 3)
    .join(', ')
  const what =
    reason.version === 1
      ? t('levels.story.created')
      : (transition ?? (fields === '' ? t('clocks.why.unknown') : t('clocks.why.changed', { fields })))
  return actor === undefined ? what : `${what} (${actor})`
}
