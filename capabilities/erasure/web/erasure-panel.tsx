import '../../../web/i18n/later/erasure.ts'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useState } from 'react'
import { useT } from '../../../web/i18n/i18n.ts'
import { numberText } from '../../../web/kit/marks/format.ts'
import { ShareBar } from '../../../web/kit/marks/share-bar.tsx'
import { Button } from '../../../web/kit/overlay/button.tsx'
import { useReader } from '../../../web/kit/reader.ts'
import { Status } from '../../../web/kit/layout/status.tsx'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../web/record/record-page/side/fold.tsx'
import { erasureQuery } from './erasures.ts'
import type { ErasurePreview } from './erasures.ts'
import { loadable } from '../../../web/kit/loadable.tsx'

const EraseDialog = loadable(() => import('./erase-dialog.tsx'), { floats: true })

/** For whoever may have this person's data erased: how far that is, and the way to order it. */
export function ErasurePanel() {
  const { abilities } = useRecord()
  return abilities.erase?.allowed === true ? <Panel /> : null
}

function Panel() {
  const t = useT()
  const { type, record, refresh } = useRecord()
  const [isAsking, setAsking] = useState<boolean | null>(null)
  const preview = useQuery(erasureQuery(type.plural, record.id))
  const last = preview.data?.last ?? null
  const state = last?.state
  // What the page shows of the person is not what it was when it was opened.
  useEffect(() => {
    if (state === 'done' && record.state !== 'erased') refresh()
  }, [state, record.state, refresh])
  const isUnderWay = state === 'ordered' || state === 'running'
  return (
    <Fold name={`${type.name}.erasure`} title={t('erasure.title')}>
      {preview.data && <Standing preview={preview.data} />}
      {!isUnderWay && record.archivedAt === null && (
        <Button
          kind="plain"
          size="small"
          disabled={!preview.data || preview.data.hold !== null}
          onClick={() => setAsking(true)}
        >
          {t('erasure.open')}
        </Button>
      )}
      {preview.data && isAsking !== null && (
        <Suspense>
          <EraseDialog opened={isAsking} onClose={() => setAsking(false)} counts={preview.data.counts} />
        </Suspense>
      )}
    </Fold>
  )
}

function Standing({ preview: { hold, last } }: { preview: ErasurePreview }) {
  const t = useT()
  const reader = useReader()
  if (hold !== null) return <p>{t('erasure.heldBy', { reason: hold })}</p>
  if (!last) return <p>{t('erasure.about')}</p>
  const { number, state, records } = last
  if (state === 'done') return <p>{t('erasure.erased', { number })}</p>
  if (state !== 'running') return <Status>{t(`erasure.${state}`, { number })}</Status>
  const total = Math.max(last.total ?? 0, records)
  return (
    <>
      <Status>
        {t('erasure.running', {
          number,
          records: numberText(records, reader),
          total: numberText(total, reader),
        })}
      </Status>
      <ShareBar value={total === 0 ? 0 : (100 * records) / total} label={t('erasure.progress')} />
    </>
  )
}
