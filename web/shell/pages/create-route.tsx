import { useTypeByPlural } from '../../api/use-meta.ts'
import { CreatePage } from '../../record/form/create-page.tsx'
import { useAddressSearch, usePlace } from '../address.ts'
import { NotFound } from '../frame/states.tsx'

export default function CreateRoute() {
  const { plural = '' } = usePlace()
  const given = useAddressSearch()
  const type = useTypeByPlural(plural)
  return type ? <CreatePage key={plural} type={type} given={given} /> : <NotFound />
}
