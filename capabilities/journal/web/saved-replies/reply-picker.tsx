import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense, useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useTypeByName } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import '../../../../web/i18n/later/desk.ts'
import { pickerProps, PickList, usePicking } from '../../../../web/kit/form/pick-list.tsx'
import plain from '../../../../web/kit/form/plain-input.module.css'
import { ErrorPanel } from '../../../../web/kit/layout/error-panel.tsx'
import { SkeletonText } from '../../../../web/kit/layout/skeleton.tsx'
import { PopoverPanel } from '../../../../web/kit/overlay/popover.tsx'
import { Status } from '../../../../web/kit/layout/status.tsx'
import { paths } from '../../../../web/paths.ts'
import { useCandidates } from '../../../../web/record/fields/picker/use-candidates.ts'
import type { Candidate } from '../../../../web/record/fields/picker/use-candidates.ts'
import { useRecord } from '../../../../web/record/record-page/open-record.ts'
import { filledReplyQuery } from './filled-reply.ts'
import classes from './saved-replies.module.css'
import { loadable } from '../../../../web/kit/loadable.tsx'

const KeepReply = loadable(() => import('./keep-reply-dialog.tsx'), { floats: true })

interface ReplyPickerProps {
  readonly id: string
  readonly button: RefObject<HTMLButtonElement | null>
  readonly onClose: (toButton: boolean) => void
  readonly onTake: (text: string) => void
  /** What is written so far: it may be kept as a reply itself. */
  readonly written: string
  readonly isKeeping: boolean
  readonly onKeeping: (isKeeping: boolean) => void
}

/** Saved replies by names and texts, and what the one in focus says about this record; Enter or a press takes it. */
export default function ReplyPicker(props: ReplyPickerProps) {
  const t = useT()
  const { id, button, onClose, onTake, written, isKeeping, onKeeping } = props
  const onKeep = written.trim() === '' ? undefined : () => onKeeping(true)
  if (isKeeping)
    return (
      <Suspense>
        <KeepReply written={written} onClose={() => onKeeping(false)} />
      </Suspense>
    )
  return (
    <PopoverPanel id={id} label={t('desk.replies.title')} align="end" trigger={button} onClose={onClose}>
      <Picking onTake={onTake} onKeep={onKeep} />
    </PopoverPanel>
  )
}

const listId = 'saved-replies'

interface PickingProps extends Pick<ReplyPickerProps, 'onTake'> {
  readonly onKeep: (() => void) | undefined
}

function Picking({ onTake, onKeep }: PickingProps) {
  const t = useT()
  const client = useQueryClient()
  const { record } = useRecord()
  const type = useTypeByName('saved-reply')
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const found = useCandidates(type, { text: query, within: ['title', 'text'], enabled: true })
  const replies = namedFirst(found.data ?? [], query)
  const take = useMutation({
    meta: { errors: 'inline' },
    mutationFn: ({ id }: Candidate) => client.fetchQuery(filledReplyQuery(id, record)),
    onSuccess: onTake,
  })
  const { at, setAt, onKeyDown, current } = usePicking(replies, take.mutate, found.isCurrent)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  const label = t('desk.replies.search')
  const error = take.error ?? found.error
  return (
    <div className={classes.picker}>
      <input
        ref={field}
        data-autofocus
        className={plain.input}
        aria-label={label}
        placeholder={label}
        {...pickerProps(listId, current)}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      {error !== null && <ErrorPanel compact error={error} />}
      <PickList
        id={listId}
        label={t('desk.replies.title')}
        items={replies}
        at={at}
        onAt={setAt}
        onTake={take.mutate}
        draw={({ title }) => title}
      />
      {found.data && replies.length === 0 && (
        <Status className={classes.none}>
          {t(query.trim() === '' ? 'desk.replies.none' : 'desk.replies.noneFit')}
        </Status>
      )}
      {current && <Filled reply={current.id} />}
      {type?.canCreate && <Foot plural={type.plural} onKeep={onKeep} />}
    </div>
  )
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/\s+/).filter(Boolean)

/** Those whose name says what is looked for stand before those whose text does. */
const namedFirst = (found: readonly Candidate[], query: string): readonly Candidate[] => {
  const words = wordsOf(query)
  const rank = ({ title }: Candidate) => (words.every((word) => title.toLowerCase().includes(word)) ? 0 : 1)
  return found.toSorted((a, b) => rank(a) - rank(b))
}

function Foot({ plural, onKeep }: { plural: string } & Pick<PickingProps, 'onKeep'>) {
  const t = useT()
  return (
    <p className={classes.foot}>
      {onKeep && (
        <button type="button" onClick={onKeep}>
          {t('desk.replies.keep')}
        </button>
      )}
      <Link to={paths.create(plural)}>{t('desk.replies.create')}</Link>
      <Link to={paths.list(plural)}>{t('desk.replies.all')}</Link>
    </p>
  )
}

const settleMs = 120

/** What will stand in the composer. */
function Filled({ reply }: { reply: string }) {
  const t = useT()
  const { record } = useRecord()
  const [settled] = useDebouncedValue(reply, settleMs)
  const filled = useQuery(filledReplyQuery(settled, record))
  return (
    <div className={classes.filled} role="region" aria-label={t('desk.replies.preview')} tabIndex={0}>
      {filled.data !== undefined ? (
        filled.data
      ) : filled.error !== null ? (
        <ErrorPanel compact error={filled.error} onRetry={() => void filled.refetch()} />
      ) : (
        <SkeletonText lines={3} />
      )}
    </div>
  )
}
