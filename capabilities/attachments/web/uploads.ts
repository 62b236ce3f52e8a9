import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { ApiProblem } from '../../../web/api/problem.ts'
import { recordsKey } from '../../../web/api/queries.ts'
import { useSession } from '../../../web/api/use-meta.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { loadWhenUsed } from '../../../web/kit/loadable.tsx'
import { toast } from '../../../web/kit/overlay/toast-store.ts'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import type { RunningUpload, Sending } from './sending.ts'

/** Files on their way to the record, each with its progress; several at once. They outlive the page and a crash of the tab. */
export const useUploads = () => {
  const t = useT()
  const client = useQueryClient()
  const { person } = useSession()
  const { type, record, say } = useRecord()
  const [running, setRunning] = useState<readonly RunningUpload[]>([])
  const of = `keelson.files.${person.id}.${record.id}`
  const begun = useRef<Promise<Sending> | null>(null)
  const begin = async (): Promise<Sending> => {
    const { sending } = await import('./sending.ts')
    return sending({
      address: `/${type.plural}/${record.id}/attachments`,
      of,
      onRunning: setRunning,
      onRefused: refuse,
      onArrived: (name) => {
        say(t('record.attachments.uploaded', { name }))
        void client.invalidateQueries({ queryKey: [...recordsKey('attachments'), 'of', record.id] })
        void client.invalidateQueries({ queryKey: [...recordsKey(type.plural), 'timeline', record.id] })
      },
    })
  }
  const refuse = (name: string, problem: ApiProblem): void => {
    toast({
      tone: 'failed',
      message: t('record.attachments.failed', { name }),
      detail: reasonOf(problem, t),
    })
  }
  const takeUp = useEffectEvent(() => (begun.current ??= begin()))
  useEffect(() => {
    // What an earlier page could not send.
    if (isMarked(of)) takeUp().catch(() => undefined)
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
    } catch (error) {
      begun.current = null
      for (const { name } of files) refuse(name, ApiProblem.of(error))
    }
  }
  return {
    running,
    add: (files: Iterable<File>, { isInternal = false }: { readonly isInternal?: boolean } = {}) =>
      void add([...files], isInternal),
  }
}

/** Whether files of it may lie in this browser: asked before anything is loaded that could tell. */
const isMarked = (of: string): boolean => {
  try {
    return localStorage.getItem(of) !== null
  } catch {
    return false
  }
}

const reasonOf = (problem: ApiProblem, t: ReturnType<typeof useT>): string =>
  problem.issues[0]?.message ??
  (problem.detail ||
    // A proxy in between has answered, which knows no words of ours.
    t(problem.code === 'too_large' ? 'record.attachments.tooLarge' : `kit.error.title.${problem.code}`))
