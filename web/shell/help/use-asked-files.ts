import { useEffect, useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { dropFile, filesOf, keepFile } from '../../record/outbox/files/kept-files.ts'
import type { KeptFile } from '../../record/outbox/files/kept-files.ts'

/** What the server takes (`usualAttachmentLimits`): said before anything is sent; the server has the last word. */
const mostBytes = 50_000_000
const mostFiles = 20

/** The files that go with what is asked for, kept in this browser until they have arrived; why one could not be taken. */
export const useAskedFiles = (of: string) => {
  const t = useT()
  const [kept, setKept] = useState<readonly KeptFile[]>([])
  const [refusals, setRefusals] = useState<readonly string[]>([])
  useEffect(() => {
    let isCurrent = true
    filesOf(of)
      .then((found) => isCurrent && setKept(found))
      .catch(() => isCurrent && setKept([]))
    return () => {
      isCurrent = false
    }
  }, [of])
  const refusalOf = async (file: File, before: number): Promise<string | null> => {
    if (before >= mostFiles) return t('help.files.tooMany', { name: file.name, count: mostFiles })
    if (file.size > mostBytes) return t('help.files.tooLarge', { name: file.name })
    try {
      const one = await keepFile(of, file)
      setKept((all) => [...all, one])
      return null
    } catch {
      return t('help.files.notKept', { name: file.name })
    }
  }
  const add = async (files: Iterable<File>): Promise<void> => {
    const told: string[] = []
    let count = kept.length
    for (const file of files) {
      const refusal = await refusalOf(file, count)
      if (refusal === null) count++
      else told.push(refusal)
    }
    setRefusals(told)
  }
  const remove = async ({ id }: KeptFile): Promise<void> => {
    await dropFile(id)
    setKept((all) => all.filter((each) => each.id !== id))
  }
  return { files: kept.filter((each) => each.of === of), refusals, add, remove }
}
