import '../../i18n/later/imports.ts'
import { BatchPage } from '../../../capabilities/import/web/batch-page.tsx'
import { ImportPage } from '../../../capabilities/import/web/import-page.tsx'
import { usePlace } from '../address.ts'

export default function ImportRoute() {
  const { key } = usePlace()
  return key === undefined ? <ImportPage /> : <BatchPage key={key} number={key} />
}
