import { useLive } from '../../../capabilities/live/web/use-live.ts'
import { ScreenPage } from '../../../capabilities/reports/web/screen/screen-page.tsx'
import { useSession } from '../../api/use-meta.ts'
import { ReaderContext } from '../../kit/reader.ts'
import { useAddressSearch, usePlace } from '../address.ts'
import { useThemeOf } from '../theme-choice.ts'
import { useReaderOf } from '../use-reader-of.ts'

/** Dashboards that fill a screen, with the address as its only setting. */
export default function ScreenRoute() {
  const { key = '' } = usePlace()
  const address = useAddressSearch()
  const { person } = useSession()
  useLive()
  useThemeOf(address['theme'] ?? person.theme)
  const reader = useReaderOf(person)
  return (
    <ReaderContext value={reader}>
      <ScreenPage keys={key.split(',').filter(Boolean)} address={address} />
    </ReaderContext>
  )
}
