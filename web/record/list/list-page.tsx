import type { TypeMeta } from '#contract/api/meta.ts'
import { Page } from '../../kit/layout/page.tsx'
import type { ListAddress } from '../../paths.ts'

export function ListPage({
  type,
}: {
  type: TypeMeta
  address: ListAddress
  onAddress: (next: ListAddress) => void
}) {
  return (
    <Page title={type.labelMany} layout="full">
      {null}
    </Page>
  )
}
