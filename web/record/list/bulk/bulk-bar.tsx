import { IconArrowsExchange, IconPencil, IconUserCheck, IconUserPlus, IconX } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import { useSession } from '../../../api/use-meta.ts'
import { useT } from '../../../i18n/i18n.ts'
import { Button, IconButton } from '../../../kit/overlay/button.tsx'
import { toast } from '../../../kit/overlay/toast-store.ts'
import { Status } from '../../../kit/layout/status.tsx'
import { isWorkType } from '../../filter/presets.ts'
import { ExportChosen } from '../export/export-chosen.tsx'
import type { ListState } from '../list-state.ts'
import type { Selection } from '../use-selection.ts'
import { remainingOf } from './bulk.ts'
import type { Asked } from './bulk-dialog.tsx'
import classes from './bulk-bar.module.css'
import { useBulk } from './use-bulk.ts'
import { loadable } from '../../../kit/loadable.tsx'

const BulkDialog = loadable(() => import('./bulk-dialog.tsx'), { floats: true })

interface BulkBarProps {
  readonly type: TypeMeta
  readonly rows: readonly ApiRecord[]
  readonly selection: Selection
  readonly state: ListState
  /** The columns that have room. */
  readonly shown: readonly string[]
}

/** What can be done with the selected rows; there only when there are some. */
export function BulkBar({ type, state, shown, rows, selection }: BulkBarProps) {
  const [asked, setAsked] = useState<{ what: Asked; rows: readonly ApiRecord[] } | null>(null)
  const chosen = rows.filter((row) => selection.selected.has(row.id))
  return (
    <>
      {chosen.length > 0 && (
        <Bar
          {...{ type, state, shown, chosen }}
          onAsk={(what) => setAsked({ what, rows: chosen })}
          onDone={selection.setAll}
          onClear={selection.clear}
        />
      )}
      {asked && (
        <Suspense>
          <BulkDialog
            type={type}
            asked={asked.what}
            rows={asked.rows}
            onClose={() => setAsked(null)}
            onDone={selection.setAll}
          />
        </Suspense>
      )}
    </>
  )
}

interface BarProps extends Pick<BulkBarProps, 'type' | 'state' | 'shown'> {
  readonly chosen: readonly ApiRecord[]
  readonly onAsk: (what: Asked) => void
  /** With the ids that remain to be done. */
  readonly onDone: (remaining: readonly string[]) => void
  readonly onClear: () => void
}

function Bar({ type, state, shown, chosen, onAsk, onDone, onClear }: BarProps) {
  const t = useT()
  return (
    <div className={classes.bar} role="group" aria-label={t('list.selected', { count: chosen.length })}>
      <Status as="span" className={classes.count}>
        {t('list.selected', { count: chosen.length })}
      </Status>
      {isWorkType(type) && (
        <>
          <TakeOver type={type} chosen={chosen} onDone={onDone} />
          <Button
            size="small"
            icon={<IconUserPlus size={16} stroke={1.6} aria-hidden />}
            onClick={() => onAsk('assign')}
          >
            {t('list.bulk.assign')}
          </Button>
        </>
      )}
      <Button
        size="small"
        icon={<IconPencil size={16} stroke={1.6} aria-hidden />}
        onClick={() => onAsk('field')}
      >
        {t('list.bulk.field')}
      </Button>
      {type.states.length > 1 && (
        <Button
          size="small"
          icon={<IconArrowsExchange size={16} stroke={1.6} aria-hidden />}
          onClick={() => onAsk('step')}
        >
          {t('list.bulk.step')}
        </Button>
      )}
      <ExportChosen {...{ type, state, shown, chosen }} />
      <span className={classes.close}>
        <IconButton label={t('list.clear')} keys="Escape" onClick={onClear}>
          <IconX size={16} />
        </IconButton>
      </span>
    </div>
  )
}

/** Assigns records to the person. */
function TakeOver({ type, chosen, onDone }: Pick<BarProps, 'type' | 'chosen' | 'onDone'>) {
  const t = useT()
  const { person } = useSession()
  const { run } = useBulk(type)
  const take = () =>
    run.mutate(
      {
        rows: chosen,
        act: { values: { assignee: person.id } },
        message: (count) => t('list.bulk.tookOver', { count }),
      },
      {
        onSuccess: (answers) => {
          onDone(remainingOf(answers))
          const refused = answers.filter(({ why }) => why !== null)
          if (refused.length > 0)
            toast({
              tone: 'failed',
              message: t('list.bulk.refused', { count: refused.length, why: refused[0]?.why ?? '' }),
            })
        },
      },
    )
  return (
    <Button size="small" icon={<IconUserCheck size={16} stroke={1.6} />} busy={run.isPending} onClick={take}>
      {t('list.bulk.takeOver')}
    </Button>
  )
}
