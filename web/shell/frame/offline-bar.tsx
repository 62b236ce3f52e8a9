import { IconAlertTriangle } from '@tabler/icons-react'
import { Suspense, useSyncExternalStore } from 'react'
import { useIsOffline, whenLineMayBeBack } from '../../api/line.ts'
import { useSession } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { loadable } from '../../kit/loadable.tsx'
import { keysOfBoxes, watchBoxes } from '../../record/outbox/kept-boxes.ts'
import classes from './offline-bar.module.css'

const lineIsBack = (): Promise<void> =>
  new Promise((resolve) => {
    const callOff = whenLineMayBeBack(() => {
      callOff()
      resolve()
    })
  })

// What waits for a line may be there before this can be loaded: then it comes with the line.
const WaitingBar = loadable(async () => {
  for (;;) {
    try {
      return (await import('../outbox/waiting-bar.tsx')).WaitingBar
    } catch {
      await lineIsBack()
    }
  }
})

/** Says honestly that there is no line: what stands here may be old, and what is written goes later. */
export default function OfflineBar() {
  const t = useT()
  const isOffline = useIsOffline()
  return (
    <>
      <div role="status" className={isOffline ? classes.bar : undefined}>
        {isOffline && (
          <>
            <IconAlertTriangle size={16} aria-hidden />
            {t('shell.offline')}
          </>
        )}
      </div>
      <Waiting />
    </>
  )
}

/** What is on its way goes on from every page; only who has something there loads what it takes. */
function Waiting() {
  const { person } = useSession()
  const isAny = useSyncExternalStore(watchBoxes, () => keysOfBoxes(person.id).length > 0)
  if (!isAny) return null
  return (
    <Suspense>
      <WaitingBar />
    </Suspense>
  )
}
