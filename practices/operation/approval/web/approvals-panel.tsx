import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord, Refs } from '#contract/api/records.ts'
import { recordsKey } from '../../../../web/api/queries.ts'
import { listRecords } from '../../../../web/api/records.ts'
import { useTypeByName } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { ErrorPanel } from '../../../../web/kit/layout/error-panel.tsx'
import { PersonName } from '../../../../web/kit/marks/avatar.tsx'
import { StateIcon } from '../../../../web/kit/marks/state-pill.tsx'
import { paths } from '../../../../web/paths.ts'
import { asText } from '../../../../web/record/fields/widget.ts'
import { stateLabel, useRecord } from '../../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../../web/record/record-page/side/fold.tsx'
import classes from './approvals.module.css'

/** The approvals about a record: what is asked of whom, what became of it, and a way to ask. */
export function ApprovalsPanel() {
  const approvalType = useTypeByName('approval')
  return approvalType && <Approvals approvalType={approvalType} />
}

const mostShown = 20

function Approvals({ approvalType }: { approvalType: TypeMeta }) {
  const t = useT()
  const { type, record, abilities } = useRecord()
  const { plural } = approvalType
  const filter = `about = ${JSON.stringify(record.id)}`
  const { data, error, refetch } = useQuery({
    queryKey: [...recordsKey(plural), 'of', record.id],
    staleTime: 10_000,
    queryFn: ({ signal }) => listRecords(plural, { filter, sort: '-createdAt', limit: mostShown }, signal),
  })
  const mayAsk = record.archivedAt === null && abilities.work.allowed && approvalType.canCreate
  const rows = data?.data ?? []
  if (!mayAsk && rows.length === 0 && !error) return null
  const open = rows.filter(({ stateClass }) => stateClass === 'new')
  return (
    <Fold name={`${type.name}.approvals`} title={t('tasks.approvals.title')} count={open.length}>
      {error && <ErrorPanel compact error={error} onRetry={() => void refetch()} />}
      <ul className={classes.approvals}>
        {rows.map((approval) => (
          <Approval key={approval.id} type={approvalType} approval={approval} refs={data?.refs ?? {}} />
        ))}
      </ul>
      <p className={classes.links}>
        {data?.next && <Link to={paths.list(plural, { filter })}>{t('tasks.approvals.all')}</Link>}
        {mayAsk && (
          <Link to={paths.create(plural, { about: `${type.name}:${record.id}` })}>
            {t('tasks.approvals.ask')}
          </Link>
        )}
      </p>
    </Fold>
  )
}

interface ApprovalProps {
  readonly type: TypeMeta
  readonly approval: ApiRecord
  readonly refs: Refs
}

function Approval({ type, approval, refs }: ApprovalProps) {
  const t = useT()
  const approver = refs[asText(approval['assignee'])]?.title
  return (
    <li>
      <Link to={paths.record(type.plural, approval.number)} className={classes.title}>
        {asText(approval['title'])}
      </Link>
      <div className={classes.facts}>
        <span className={classes.state} data-state={approval.state}>
          <StateIcon stateClass={approval.stateClass} size={12} /> {stateLabel(type, approval.state)}
          {approval['decidedBy'] === 'clock' && `, ${t('tasks.approvals.byClock')}`}
        </span>
        {approver !== undefined && <PersonName name={approver} size={16} />}
      </div>
    </li>
  )
}
