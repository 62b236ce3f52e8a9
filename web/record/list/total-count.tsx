import { useT } from '../../i18n/i18n.ts'
import { numberText } from '../../kit/marks/format.ts'
import { useReader } from '../../kit/reader.ts'
import { Status } from '../../kit/layout/status.tsx'

/** How many records the filter leaves. */
export function TotalCount({ count }: { count: { count: number; exact: boolean } | undefined }) {
  const t = useT()
  const reader = useReader()
  if (!count) return null
  const formatted = numberText(count.count, reader)
  const shown = count.exact ? formatted : t('list.countAbout', { formatted })
  return (
    <Status as="span" data-numeric>
      <span aria-hidden>{shown}</span>
      <span className="visually-hidden">{t('list.count', { count: count.count, formatted: shown })}</span>
    </Status>
  )
}
