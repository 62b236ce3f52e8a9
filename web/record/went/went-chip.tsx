import { IconX } from '@tabler/icons-react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useT } from '../../i18n/i18n.ts'
import chip from '../filter/chip.module.css'
import { wentWords } from './went-words.ts'

/** The step by which a list is narrowed, as a dashboard's arrow asked for it. */
export function WentChip({ type, went, onRemove }: { type: TypeMeta; went: string; onRemove: () => void }) {
  const t = useT()
  const text = wentWords(went, type, t)
  return (
    <span className={chip.chip}>
      <span className={chip.body} title={text}>
        <span className={chip.label}>{t('list.went.label')}</span>
        <span className={chip.values}>{text}</span>
      </span>
      <button
        type="button"
        className={chip.remove}
        aria-label={t('filter.remove', { text: `${t('list.went.label')} ${text}` })}
        onClick={onRemove}
      >
        <IconX size={13} aria-hidden />
      </button>
    </span>
  )
}
