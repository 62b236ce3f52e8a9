import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../../web/api/problem.ts'
import { recordsKey } from '../../../web/api/queries.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { toast } from '../../../web/kit/overlay/toast-store.ts'
import { useRecord } from '../../../web/record/record-page/open-record.ts'

export interface RunningUpload {
  readonly id: number
  readonly name: string
  /** Of the file, from 0 to 1. */
  readonly share: number
  readonly stop: () => void
}

let count = 0

/** Files on their way to the record, each with its progress; several at once. */
export const useUploads = () => {
  const t = useT()
  const client = useQueryClient()
  const { type, record, say } = useRecord()
  const [running, setRunning] = useState<readonly RunningUpload[]>([])

  const send = async (file: File, isInternal: boolean): Promise<void> => {
    const id = ++count
    const move = (share: number) =>
      setRunning((all) => all.map((each) => (each.id === id ? { ...each, share } : each)))
    const query = isInternal ? '?internal=true' : ''
    try {
      const { uploadFile } = await import('../../../web/api/upload.ts')
      const upload = uploadFile(`/${type.plural}/${record.id}/attachments${query}`, file, move)
      setRunning((all) => [...all, { id, name: file.name, share: 0, stop: upload.stop }])
      await upload.done
      say(t('record.attachments.uploaded', { name: file.name }))
      void client.invalidateQueries({ queryKey: [...recordsKey('attachments'), 'of', record.id] })
      void client.invalidateQueries({ queryKey: [...recordsKey(type.plural), 'timeline', record.id] })
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return
      const problem = ApiProblem.of(error)
      toast({
        tone: 'failed',
        message: t('record.attachments.failed', { name: file.name }),
        detail: reasonOf(problem, t),
      })
    } finally {
      setRunning((all) => all.filter((each) => each.id !== id))
    }
  }
  return {
    running,
    add: (files: Iterable<File>, { isInternal = false }: { readonly isInternal?: boolean } = {}) => {
      for (const file of files) void send(file, isInternal)
    },
  }
}

const reasonOf = (problem: ApiProblem, t: ReturnType<typeof useT>): string =>
  problem.issues[0]?.message ??
  (problem.detail ||
    // A proxy in between has answered, which knows no words of ours.
    t(problem.code === 'too_large' ? 'record.attachments.tooLarge' : `kit.error.title.${problem.code}`))
