import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import { recordsKey } from '../../../api/queries.ts'
import { useT } from '../../../i18n/i18n.ts'
import { toast } from '../../../kit/overlay/toast-store.ts'
import { runBulk, takeBack, waysBack } from './bulk.ts'
import type { Act } from './bulk.ts'

interface Running {
  readonly rows: readonly ApiRecord[]
  readonly act: Act
  readonly message: (count: number) => string
  /** Who asked says itself what became of them where some were refused. */
  readonly isAsked?: boolean
}

/** Does one thing to many records, says what became of them, and offers to take it back. */
export const useBulk = (type: TypeMeta) => {
  const t = useT()
  const queries = useQueryClient()
  const [done, setDone] = useState(0)
  const reload = () => queries.invalidateQueries({ queryKey: recordsKey(type.plural) })
  const undo = useMutation({
    mutationFn: (ways: NonNullable<ReturnType<typeof waysBack>>) => takeBack(type.plural, ways),
    onSuccess: (refused) =>
      refused.length === 0
        ? toast({ message: t('list.bulk.undone') })
        : toast({
            tone: 'failed',
            message: t('list.bulk.refused', { count: refused.length, why: refused[0] ?? '' }),
          }),
    onSettled: reload,
  })
  const run = useMutation({
    mutationFn: ({ rows, act }: Running) => runBulk(type, rows, act, setDone),
    onSuccess: (answers, { act, message, isAsked = false }) => {
      const count = answers.filter(({ why }) => why === null).length
      if (count === 0 || (isAsked && count < answers.length)) return
      const ways = waysBack(type, answers, act)
      toast({ message: message(count), ...(ways && { undo: () => undo.mutate(ways) }) })
    },
    onSettled: () => {
      setDone(0)
      return reload()
    },
  })
  return { run, done, undo: undo.mutate }
}
