import { newId } from '#contract/id.ts'
import { whenLineMayBeBack } from '../../../web/api/line.ts'
import { writtenBy } from '../../../web/api/client.ts'
import { ApiProblem } from '../../../web/api/problem.ts'
import { uploadFile } from '../../../web/api/upload.ts'
import { i18n } from '../../../web/i18n/i18n.ts'
import { toast } from '../../../web/kit/overlay/toast-store.ts'
import { dropDraft, writeDraft } from '../../../web/record/form/draft.ts'
import { dropFile, filesOf, keepFile } from '../../../web/record/outbox/files/kept-files.ts'
import type { KeptFile } from '../../../web/record/outbox/files/kept-files.ts'
import { waitsAfter } from '../../../web/record/outbox/kept-entries.ts'

export interface RunningUpload {
  readonly id: string
  readonly name: string
  /** Of the file, from 0 to 1. */
  readonly share: number
  /** Nothing answers: it is kept, and goes when there is a line. */
  readonly isWaiting: boolean
  readonly stop: () => void
}

interface SendingOptions {
  readonly address: string
  /** Whose they are: nobody else's session sends them. */
  readonly person: string
  /** Under what the files are kept in this browser; a draft of that name says that there are some. */
  readonly of: string
  readonly onRunning: (running: readonly RunningUpload[]) => void
  readonly onArrived: (name: string) => void
}

export interface Sending {
  readonly send: (files: readonly File[], isInternal: boolean) => Promise<void>
  /** The page is left: what goes on goes on, what waits is taken up by the next page of the record. */
  readonly leave: () => void
}

interface Going extends RunningUpload {
  readonly kept: KeptFile
  readonly isInternal: boolean
}

/** Those that a page sends: the next one of the same record leaves them to it. */
const sent = new Set<string>()

/**
 * Sends files to a record, each kept in this browser until it has arrived or was refused: what meets no answer waits for a
 * line, and what an earlier page has left is taken up. Under its own key none arrives twice.
 */
export const sending = (options: SendingOptions): Sending => {
  const { address, person, of, onRunning, onArrived } = options
  let all: readonly Going[] = []
  const show = (next: readonly Going[]): void => onRunning((all = next))
  const change = (id: string, part: Partial<Going>): void =>
    show(all.map((each) => (each.id === id ? { ...each, ...part } : each)))
  const drop = async (id: string): Promise<void> => {
    show(all.filter((each) => each.id !== id))
    if (all.length === 0) dropDraft(of)
    await dropFile(id).catch(() => undefined)
  }
  const go = async ({ id, kept, isInternal }: Going): Promise<void> => {
    const { file } = kept
    const query = isInternal ? '?internal=true' : ''
    const upload = uploadFile(`${address}${query}`, file, (share) => change(id, { share }), {
      ...writtenBy(person),
      'idempotency-key': id,
    })
    sent.add(id)
    change(id, { share: 0, isWaiting: false, stop: upload.stop })
    try {
      await upload.done
      onArrived(file.name)
    } catch (error) {
      const problem =
        error instanceof DOMException && error.name === 'AbortError' ? null : ApiProblem.of(error)
      if (problem && waitsAfter.includes(problem.code))
        return change(id, { isWaiting: true, stop: () => void drop(id) })
      if (problem) tell(file.name, problem)
    } finally {
      sent.delete(id)
    }
    await drop(id)
  }
  const begin = (kept: KeptFile, isInternal: boolean): void => {
    const { id, file } = kept
    if (sent.has(id) || all.some((each) => each.id === id)) return
    const going = { id, name: file.name, share: 0, isWaiting: false, stop: () => undefined, kept, isInternal }
    show([...all, going])
    void go(going)
  }
  takeUp(of, begin)
  const leave = whenLineMayBeBack(() => {
    for (const going of all) if (going.isWaiting) void go(going)
  })
  return {
    leave,
    send: async (files, isInternal) => {
      writeDraft(of, { kept: true })
      for (const file of files) {
        // Where this browser keeps nothing it goes all the same.
        const kept = keepFile(boxOf(of, isInternal), file)
        begin(await kept.catch(() => ({ id: newId(), of: '', file, at: 0 })), isInternal)
      }
    },
  }
}

const boxOf = (of: string, isInternal: boolean): string => (isInternal ? `${of} internal` : of)

/** What an earlier page has left. */
const takeUp = (of: string, begin: (kept: KeptFile, isInternal: boolean) => void): void => {
  for (const isInternal of [false, true])
    void filesOf(boxOf(of, isInternal)).then(
      (found) => found.forEach((kept) => begin(kept, isInternal)),
      () => undefined,
    )
}

const tell = (name: string, problem: ApiProblem): void => {
  toast({
    tone: 'failed',
    message: i18n.t('record.attachments.failed', { name }),
    detail:
      problem.issues[0]?.message ??
      (problem.detail ||
        // A proxy in between has answered, which knows no words of ours.
        i18n.t(
          problem.code === 'too_large' ? 'record.attachments.tooLarge' : `kit.error.title.${problem.code}`,
        )),
  })
}
