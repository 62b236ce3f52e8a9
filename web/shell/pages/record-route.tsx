import { useQuery } from '@tanstack/react-query'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useReadOnSight } from '../../../capabilities/notifications/web/read-on-sight.ts'
import { recordQuery } from '../../api/queries.ts'
import { useTypeByPlural } from '../../api/use-meta.ts'
import { RecordPage } from '../../record/record-page/record-page.tsx'
import { usePlace } from '../address.ts'
import { bringParts, RecordParts } from '../../record/record-page/record-part.ts'
import { recordParts } from '../record-parts.ts'
import { NotFound } from '../frame/states.tsx'
import { ownPages } from './own-pages.ts'

/** Begins to load what only the pages of some types have. */
export const bringPartsOf = ({ capabilities }: TypeMeta): readonly Promise<unknown>[] =>
  bringParts(recordParts.filter((part) => capabilities.includes(part.capability)))

export default function RecordRoute() {
  const { plural = '', key = '' } = usePlace()
  const type = useTypeByPlural(plural)
  if (!type) return <NotFound />
  const own = ownPages[plural]
  if (own?.isKey(key)) return <own.page />
  return (
    <RecordParts value={recordParts}>
      <RecordPage key={`${plural}/${key}`} type={type} recordKey={key} />
      <Seen type={type} recordKey={key} />
    </RecordParts>
  )
}

/** Draws nothing, so that its counts draw nothing else again. */
function Seen({ type, recordKey }: { type: TypeMeta; recordKey: string }) {
  const { data } = useQuery({ ...recordQuery(type.plural, recordKey), enabled: false })
  useReadOnSight(data?.data.id)
  return null
}
