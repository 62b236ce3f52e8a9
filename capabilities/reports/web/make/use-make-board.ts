import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ApiRecord } from '#contract/api/records.ts'
import { ApiProblem } from '../../../../web/api/problem.ts'
import { recordsKey } from '../../../../web/api/queries.ts'
import { createRecord } from '../../../../web/api/records.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { paths } from '../../../../web/paths.ts'
import { boardKeys } from './board-key.ts'

const plural = 'dashboards'

interface NewBoard {
  readonly title: string
  readonly description?: unknown
  readonly layout?: unknown
}

/** Makes a dashboard of one's own, under the first key of its name that is free, and goes on in its editor. */
export const useMakeBoard = () => {
  const t = useT()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const mutation = useMutation({
    meta: { errors: 'inline' },
    mutationFn: async ({ title, description, layout = { tiles: [] } }: NewBoard): Promise<string> => {
      for (const key of boardKeys(title)) {
        try {
          await createRecord(plural, { title, description, layout, key })
          return key
        } catch (error) {
          if (!isTaken(error)) throw error
        }
      }
      throw new Error(t('reports.editor.noKey', { title }))
    },
    onSuccess: async (key) => {
      await queries.invalidateQueries({ queryKey: recordsKey(plural) })
      await navigate({ href: paths.editDashboard(key) })
    },
  })
  return {
    isPending: mutation.isPending,
    error: mutation.error,
    make: (title: string) => mutation.mutate({ title }),
    copy: ({ title, description, layout }: ApiRecord) =>
      mutation.mutate({ title: t('reports.editor.copyOf', { title: String(title) }), description, layout }),
  }
}

/** Whether the key is what stands in the way: also of a dashboard that its asker may not see. */
const isTaken = (error: unknown): boolean =>
  ApiProblem.of(error).issues.some(({ field, code }) => field === 'key' && code.startsWith('unique'))
