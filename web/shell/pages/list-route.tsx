import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { later, loadWhenUsed } from '../../kit/loadable.tsx'
import { useTypeByPlural } from '../../api/use-meta.ts'
import { paths } from '../../paths.ts'
import type { ListAddress } from '../../paths.ts'
import { ListPage } from '../../record/list/list-page.tsx'
import { useAddressSearch, usePlace } from '../address.ts'
import { NotFound } from '../frame/states.tsx'
import { ownPages } from './own-pages.ts'
import { recordPage } from './record-page.ts'

// Nobody looks at a record before a list is there.
const Beside = later(() => import('./preview-route.tsx'))

export default function ListRoute() {
  const { plural = '' } = usePlace()
  const search = useAddressSearch()
  const navigate = useNavigate()
  const type = useTypeByPlural(plural)
  useEffect(() => loadWhenUsed([recordPage(type), Beside]), [type])
  if (!type) return <NotFound />
  const own = ownPages[plural]
  // What asks for a filter or an order means the general list.
  if (own && Object.keys(search).length === 0) return <own.page />
  const address: ListAddress = { ...search, archived: search['archived'] === 'true' }
  return (
    <ListPage
      key={plural}
      type={type}
      address={address}
      Beside={Beside}
      onAddress={(next) => void navigate({ href: paths.list(plural, next), replace: true })}
    />
  )
}
