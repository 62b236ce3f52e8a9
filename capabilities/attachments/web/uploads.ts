import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { recordsKey } from '../../../web/api/queries.ts'
import { useSession } from '../../../web/api/use-meta.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { loadWhenUsed } from '../../../web/kit/loadable.tsx'
import { toast } from '../../../web/kit/overlay/toast-store.ts'
import { draftKey, readDraft } from '../../../web/record/form/draft.ts'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import type { RunningUpload, Sending } from './sending.ts'

/** Files on their way to the record, each with its progress; several at once. They outlive the page and a crash of the tab. */
export const useUploads = () => {
  const t = useT()
  const client = useQueryClient()
  const { person } = useSession()
  const { type, record, say } = useRecord()
  const [running, setRunning] = useState<readonly RunningUpload[]>([])
  const of = draftKey(person.id, 'files', record.id)
  const begun = useRef<Promise<Sending> | null>(null)
  const begin = async (): Promise<Sending> => {
    const { sending } = await import('./sending.ts')
    return sending({
      address: `/${type.plural}/${record.id}/attachments`,
      of,
      person: person.id,
      onRunning: setRunning,
      onArrived: (name) => {
        say(t('record.attachments.uploaded', { name }))
        void client.invalidateQueries({ queryKey: [...recordsKey('attachments'), 'of', record.id] })
        void client.invalidateQueries({ queryKey: [...recordsKey(type.plural), 'timeline', record.id] })
      },
    })
  }
  const takeUp = useEffectEvent(() => (begun.current ??= begin()))
  useEffect(() => {
    // What an earlier page could not send.
    if (readDraft(of)) takeUp().catch(() => undefined)
    const callOff = loadWhenUsed([{ loading: () => takeUp() }])
    return () => {
      callOff()
      void begun.current?.then(({ leave }) => leave()).catch(() => undefined)
      begun.current = null
    }
  }, [of])
  const add = async (files: readonly File[], isInternal: boolean): Promise<void> => {
    try {
      const { send } = await (begun.current ??= begin())
      await send(files, isInternal)
    } catch {
      // What sends them could not be loaded.
      begun.current = null
      for (const { name } of files)
        toast({ tone: 'failed', message: t('record.attachments.failed', { name }) })
    }
  }
  return {
    running,
    add: (files: Iterable<File>, { isInternal = false }: { readonly isInternal?: boolean } = {}) =>
      void add([...files], isInternal),
  }
}
