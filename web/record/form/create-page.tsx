import type { TypeMeta } from '#contract/api/meta.ts'
import { Page } from '../../kit/layout/page.tsx'

/** Making a record; `given` are values from the address, as text. */
export function CreatePage({
  type,
}: {
  type: TypeMeta
  given: Readonly<Record<string, string | undefined>>
}) {
  return <Page title={type.label}>{null}</Page>
}
