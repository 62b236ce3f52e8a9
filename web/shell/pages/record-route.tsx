import { useTypeByPlural } from '../../api/use-meta.ts'
import { RecordPage } from '../../record/record-page/record-page.tsx'
import { usePlace } from '../address.ts'
import { RecordParts } from '../../record/record-page/record-part.ts'
import { recordParts } from '../record-parts.ts'
import { NotFound } from '../frame/states.tsx'
import { ownPages } from './own-pages.ts'

export default function RecordRoute() {
  const { plural = '', key = '' } = usePlace()
  const type = useTypeByPlural(plural)
  if (!type) return <NotFound />
  const own = ownPages[plural]
  if (own?.isKey(key)) return <own.page />
  return (
    <RecordParts value={recordParts}>
      <RecordPage key={`${plural}/${key}`} type={type} recordKey={key} />
    </RecordParts>
  )
}
