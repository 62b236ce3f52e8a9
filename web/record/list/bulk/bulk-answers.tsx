import { Link } from '@tanstack/react-router'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useT } from '../../../i18n/i18n.ts'
import { Code } from '../../../kit/marks/code.tsx'
import { Button } from '../../../kit/overlay/button.tsx'
import { Status } from '../../../kit/layout/status.tsx'
import { paths } from '../../../paths.ts'
import { titleOf } from '../../columns/columns.ts'
import type { RowAnswer, WayBack } from './bulk.ts'
import classes from './bulk-dialog.module.css'

interface BulkAnswersProps {
  readonly type: TypeMeta
  readonly answers: readonly RowAnswer[]
  /** How what was done is taken back; null where it can't be. */
  readonly ways: readonly WayBack[] | null
  readonly onUndo: (ways: readonly WayBack[]) => void
  readonly onClose: () => void
}

/** What became of each that was refused; they stay selected. */
export function BulkAnswers({ type, answers, ways, onUndo, onClose }: BulkAnswersProps) {
  const t = useT()
  const refused = answers.filter(({ why }) => why !== null)
  return (
    <div className={classes.form}>
      <Status className={classes.hint}>
        {t('desk.bulk.partly', { done: answers.length - refused.length, count: refused.length })}
      </Status>
      <ul className={classes.refused} aria-label={t('desk.bulk.refused')}>
        {refused.map(({ before, why }) => (
          <li key={before.id}>
            <Link to={paths.record(type.plural, before.number || before.id)} preload={false}>
              <Code>{before.number}</Code> {titleOf(type, before)}
            </Link>
            <span>{why}</span>
          </li>
        ))}
      </ul>
      <div className={classes.buttons}>
        {ways && (
          <Button
            kind="plain"
            onClick={() => {
              onUndo(ways)
              onClose()
            }}
          >
            {t('desk.bulk.undo', { count: ways.length })}
          </Button>
        )}
        <Button kind="primary" onClick={onClose}>
          {t('kit.close')}
        </Button>
      </div>
    </div>
  )
}
