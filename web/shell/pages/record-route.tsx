import { useTypeByPlural } from '../../api/use-meta.ts'
import { RecordPage } from '../../record/record-page/record-page.tsx'
import { usePlace } from '../address.ts'
import { NotFound } from '../frame/states.tsx'

export default function RecordRoute() {
  const { plural = '', key = '' } = usePlace()
  const type = useTypeByPlural(plural)
  return type ? <RecordPage key={`${plural}/${key}`} type={type} recordKey={key} /> : <NotFound />
}
