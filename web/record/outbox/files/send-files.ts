import { ApiProblem } from '../../../api/problem.ts'
import { uploadFile } from '../../../api/upload.ts'
import { i18n } from '../../../i18n/i18n.ts'
import { toast } from '../../../kit/overlay/toast-store.ts'
import { waitsAfter } from '../kept-entries.ts'
import { dropFile, filesOf } from './kept-files.ts'

/**
 * Brings the files of an entry to the record that it made, one after the other, each under its own key. What meets no
 * answer waits with its entry; what is refused is told and goes, since the record has been made. A fault is no refusal: the
 * file stays, and goes when it is sent again.
 * @throws ApiProblem where nothing answers, or something else than the product does
 */
export const sendFiles = async (
  entry: string,
  record: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> => {
  for (const { id, file } of await filesOf(entry)) {
    try {
      await uploadFile(`${record}/attachments`, file, () => undefined, { ...headers, 'idempotency-key': id })
        .done
    } catch (error) {
      const problem = ApiProblem.of(error)
      if (waitsAfter.includes(problem.code) || problem.code === 'internal') throw problem
      toast({
        tone: 'failed',
        message: i18n.t('kit.fileRefused', { name: file.name }),
        detail: problem.issues[0]?.message ?? (problem.detail || i18n.t(`kit.error.title.${problem.code}`)),
      })
    }
    await dropFile(id)
  }
}
