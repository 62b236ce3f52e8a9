import { useT } from '../../../web/i18n/i18n.ts'
import { titleOf } from '../../../web/record/columns/columns.ts'
import { isWorkType } from '../../../web/record/filter/presets.ts'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../web/record/record-page/side/fold.tsx'
import { SimilarList } from '../../../web/record/similar/similar-list.tsx'
import { useSimilar } from '../../../web/record/similar/use-similar.ts'

/** Open and resolved records that are about the same as this one. */
export default function SimilarPanel() {
  const t = useT()
  const { type, record } = useRecord()
  const similar = useSimilar(type.name, titleOf(type, record), {
    except: record.id,
    isOff: !isWorkType(type),
  })
  if (similar.length === 0) return null
  return (
    <Fold name={`${type.name}.similar`} title={t('create.similar')} count={similar.length}>
      <SimilarList similar={similar} label={t('create.similar')} />
    </Fold>
  )
}
