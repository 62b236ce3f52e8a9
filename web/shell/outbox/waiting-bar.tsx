import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { RecordAnswer } from '#contract/api/records.ts'
import { whenLineMayBeBack } from '../../api/line.ts'
import { useSession } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import type { T } from '../../i18n/i18n.ts'
import '../../i18n/later/desk.ts'
import { toast } from '../../kit/overlay/toast-store.ts'
import { Status } from '../../kit/layout/status.tsx'
import { isPosted } from '../../record/outbox/kept-entries.ts'
import { boxAt, openBoxAt, whenArrivedUnseen } from '../../record/outbox/boxes.ts'
import { keysOfBoxes, watchBoxes } from '../../record/outbox/kept-boxes.ts'
import type { Posted } from '../../record/outbox/outgoing.ts'
import { sendWaiting } from '../../record/outbox/send-waiting.ts'
import classes from './waiting-bar.module.css'

const mostNamed = 3

/** Sends what waits, on whatever page, and names what the page itself does not show. Loaded while there is any. */
export function WaitingBar() {
  const t = useT()
  const { person } = useSession()
  const entries = useUnseen(person.id)
  useSending(person.id)
  return (
    <Status as="div">
      {entries.length > 0 && (
        <p className={classes.bar}>
          <span>{t('desk.outbox.label')}</span>
          {entries.slice(0, mostNamed).map((entry) => (
            <Link key={entry.id} to={entry.post.page}>
              {sayOf(t, entry)}
            </Link>
          ))}
          {entries.length > mostNamed && <span>+{entries.length - mostNamed}</span>}
        </p>
      )}
    </Status>
  )
}

const sayOf = (t: T, { state, isWaiting, why, post: { what } }: Posted): string => {
  if (state === 'sending' || isWaiting) return what
  return why === null ? t('desk.outbox.doubtful', { what }) : t('desk.outbox.refused', { what, why })
}

/** What is on its way and stands nowhere on the page. */
const useUnseen = (personId: string): readonly Posted[] => {
  const watch = useCallback((listener: () => void) => watchOpened(personId, listener), [personId])
  // As text: what is the same has not changed.
  const text = useSyncExternalStore(watch, () => JSON.stringify(unseenOf(personId)))
  return JSON.parse(text) as readonly Posted[]
}

const unseenOf = (personId: string): readonly Posted[] =>
  keysOfBoxes(personId).flatMap((key) => {
    const box = openBoxAt(key)
    return !box || box.isShown() ? [] : box.entries().filter(isPosted)
  })

/** Opens what holds something, now and as it comes: a look at it may happen at any time and must not. */
const watchOpened = (personId: string, listener: () => void): (() => void) => {
  const open = () => {
    for (const key of keysOfBoxes(personId)) boxAt(key)
  }
  open()
  return watchBoxes(() => {
    open()
    listener()
  })
}

/** At once, when the line comes back, and every few seconds until all has gone. */
const useSending = (personId: string): void => {
  const t = useT()
  const navigate = useNavigate()
  const tell = useEffectEvent(({ post }: Posted, answer: unknown) => {
    const number = (answer as Partial<RecordAnswer>).data?.number
    const made =
      post.makes !== undefined && number ? `${post.makes}/${encodeURIComponent(number)}` : post.page
    const run = () => void navigate({ href: made })
    toast({
      message: t('desk.outbox.arrived', { what: post.what }),
      action: { label: t('desk.outbox.open'), run },
    })
  })
  useEffect(() => whenArrivedUnseen((entry, answer) => tell(entry, answer)), [])
  useEffect(() => {
    const run = () => void sendWaiting(personId)
    run()
    return whenLineMayBeBack(run)
  }, [personId])
}
