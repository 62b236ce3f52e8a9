import { IconDownload, IconUserCheck, IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import { bulkUpdate } from '../../api/bulk.ts'
import { recordsKey } from '../../api/queries.ts'
import { useSession } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { Button, IconButton } from '../../kit/overlay/button.tsx'
import { toast } from '../../kit/overlay/toast-store.ts'
import { isWorkType } from '../filter/presets.ts'
import classes from './bulk-bar.module.css'
import { exportUrl } from './list-actions.tsx'
import type { useSelection } from './use-selection.ts'

interface BulkBarProps {
  readonly type: TypeMeta
  readonly rows: readonly ApiRecord[]
  readonly selection: ReturnType<typeof useSelection>
  readonly columns: readonly string[]
}

/** What can be done with the selected rows; there only when there are some. */
export function BulkBar({ type, rows, selection, columns }: BulkBarProps) {
  const t = useT()
  const takeOver = useTakeOver(type)
  const chosen = rows.filter((row) => selection.selected.has(row.id))
  if (chosen.length === 0) return null
  const ids = chosen.map((row) => `"${row.id}"`).join(', ')
  const filter = chosen.length === 1 ? `id = ${ids}` : `id in (${ids})`
  return (
    <div className={classes.bar} role="group" aria-label={t('list.selected', { count: chosen.length })}>
      <span className={classes.count} role="status">
        {t('list.selected', { count: chosen.length })}
      </span>
      {isWorkType(type) && (
        <Button
          size="small"
          icon={<IconUserCheck size={16} stroke={1.6} />}
          busy={takeOver.isPending}
          onClick={() => takeOver.mutate(chosen, { onSuccess: selection.clear })}
        >
          {t('list.bulk.takeOver')}
        </Button>
      )}
      <a
        className={classes.link}
        download
        href={exportUrl(type.plural, { filter, sort: '', columns, q: '', archived: true })}
      >
        <IconDownload size={16} stroke={1.6} aria-hidden /> {t('list.bulk.export')}
      </a>
      <IconButton label={t('list.clear')} keys="Escape" onClick={selection.clear}>
        <IconX size={16} />
      </IconButton>
    </div>
  )
}

/** Assigns records to the person, and offers to give them back to whom they were assigned. */
const useTakeOver = (type: TypeMeta) => {
  const t = useT()
  const queries = useQueryClient()
  const { person } = useSession()
  const reload = () => queries.invalidateQueries({ queryKey: recordsKey(type.plural) })
  const giveBack = useMutation({
    mutationFn: (before: readonly ApiRecord[]) =>
      bulkUpdate(
        type.plural,
        before.map((row) => ({ id: row.id, values: { assignee: row['assignee'] ?? null } })),
      ),
    onSuccess: () => toast({ message: t('list.bulk.undone') }),
    onSettled: reload,
  })
  return useMutation({
    mutationFn: (rows: readonly ApiRecord[]) =>
      bulkUpdate(
        type.plural,
        rows.map((row) => ({ id: row.id, values: { assignee: person.id } })),
      ),
    onSuccess: ({ results }, rows) => {
      const done = rows.filter((_, at) => results[at]?.problem === undefined)
      const refused = results.find((result) => result.problem !== undefined)?.problem
      if (done.length > 0)
        toast({ message: t('list.bulk.tookOver', { count: done.length }), undo: () => giveBack.mutate(done) })
      if (refused)
        toast({
          tone: 'failed',
          message: t('list.bulk.refused', { count: rows.length - done.length, why: refused.detail ?? '' }),
        })
    },
    onSettled: reload,
  })
}
