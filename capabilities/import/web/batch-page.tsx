import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { apiUrl } from '../../../web/api/client.ts'
import { useTypeByName } from '../../../web/api/use-meta.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { ErrorPanel } from '../../../web/kit/layout/error-panel.tsx'
import { Page, Section } from '../../../web/kit/layout/page.tsx'
import { SkeletonText } from '../../../web/kit/layout/skeleton.tsx'
import { Code } from '../../../web/kit/marks/code.tsx'
import { StatePill } from '../../../web/kit/marks/state-pill.tsx'
import { Button } from '../../../web/kit/overlay/button.tsx'
import { Status } from '../../../web/kit/layout/status.tsx'
import { paths } from '../../../web/paths.ts'
import type { ListAddress } from '../../../web/paths.ts'
import { DraftView } from './draft-view.tsx'
import { batchQuery, importsKey, progressQuery, runTask } from './imports.ts'
import type { Batch, ImportTask } from './imports.ts'
import { ProgressView } from './progress-view.tsx'
import { ReportView } from './report-view.tsx'
import { UndoDialog } from './undo-dialog.tsx'
import classes from './import.module.css'

/** One import, from the uploaded file to its report; it goes on whether this page is open or not. */
export function BatchPage({ number }: { number: string }) {
  const t = useT()
  const { data: batch, error, isPending, refetch } = useQuery(batchQuery(number))
  const state = useTypeByName('import-batch')?.states.find(({ name }) => name === batch?.state)
  return (
    <Page
      title={batch?.title ?? t('imports.title')}
      layout="wide"
      beside={
        batch && (
          <>
            <Code>{batch.number}</Code>
            <StatePill stateClass={batch.stateClass} label={state?.label} />
            {batch.fileName !== null && <span>{batch.fileName}</span>}
          </>
        )
      }
      actions={<Link to={paths.import()}>{t('imports.actions.all')}</Link>}
    >
      {isPending && <SkeletonText lines={6} what={t('imports.title')} />}
      {error && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {batch &&
        (batch.state === 'draft' ? <DraftView key={batch.id} batch={batch} /> : <RunView batch={batch} />)}
    </Page>
  )
}

const isGoing = (state: string): boolean => state === 'queued' || state === 'running'

/** An import that has started: progress while it runs, its report afterwards. */
function RunView({ batch }: { batch: Batch }) {
  const t = useT()
  const queries = useQueryClient()
  const [isUndoing, setUndoing] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const { data: progress, dataUpdatedAt } = useQuery({
    ...progressQuery(batch.number),
    refetchInterval: ({ state }) =>
      isGoing(state.data?.state ?? batch.state) || (isUndoing && state.data?.state !== 'undone')
        ? 1000
        : false,
  })
  const state = progress?.state ?? batch.state
  // The record says more than the progress does: it is read again when the state has changed.
  useEffect(() => {
    if (state !== batch.state) void queries.invalidateQueries({ queryKey: importsKey })
  }, [state, batch.state, queries])
  const report = isGoing(state) ? null : (progress?.report ?? batch.report)
  const failure = progress?.failure ?? batch.failure
  const isOver = state === 'done' || state === 'stopped' || state === 'failed'
  return (
    <>
      <Section
        title={t('imports.progress.title')}
        actions={
          <div className={classes.actions}>
            <RunActions batch={batch} state={state} refused={report?.refused ?? 0} />
            {isOver && (
              <Button kind="danger" busy={isUndoing && failure === null} onClick={() => setAsking(true)}>
                {t('imports.actions.undo')}
              </Button>
            )}
          </div>
        }
      >
        {progress && isGoing(state) && <ProgressView progress={progress} answeredAt={dataUpdatedAt} />}
        <Status as="div">
          {failure !== null && !isGoing(state) && (
            <p className={classes.failure}>{t('imports.progress.failure', { failure })}</p>
          )}
          {state === 'stopped' && <p className={classes.dim}>{t('imports.progress.stopped')}</p>}
          {isUndoing && state !== 'undone' && failure === null && (
            <p className={classes.dim}>{t('imports.undo.running')}</p>
          )}
        </Status>
        {report && <ReportView report={report} typeName={batch.targetType ?? ''} />}
      </Section>
      <UndoDialog
        batch={{ ...batch, report }}
        opened={isAsking}
        onClose={() => setAsking(false)}
        onBegun={() => setUndoing(true)}
      />
    </>
  )
}

/** What came with it: what is done with all of them next, such as inviting people, is done there. History has its own times. */
const madeBy = ({ createdAt, mapping }: Batch): ListAddress =>
  /^clock:/m.test(mapping ?? '') ? {} : { filter: `createdAt >= date and time("${createdAt}")` }

/** What can be done with an import in its state. */
function RunActions({ batch, state, refused }: { batch: Batch; state: string; refused: number }) {
  const t = useT()
  const queries = useQueryClient()
  const run = useMutation({
    mutationFn: (task: ImportTask) => runTask(batch.number, task),
    onSuccess: () => queries.invalidateQueries({ queryKey: importsKey }),
  })
  const isStopping = run.variables === 'stop' && !run.isError
  const type = useTypeByName(batch.targetType ?? '')
  return (
    <>
      {isGoing(state) && (
        <Button busy={run.isPending} disabled={isStopping} onClick={() => run.mutate('stop')}>
          {t(isStopping ? 'imports.actions.stopping' : 'imports.actions.stop')}
        </Button>
      )}
      {(state === 'stopped' || state === 'failed') && (
        <Button kind="primary" busy={run.isPending} onClick={() => run.mutate('start')}>
          {t('imports.actions.resume')}
        </Button>
      )}
      {refused > 0 && (
        <a href={apiUrl(`/imports/${batch.number}/refused`)} download>
          {t('imports.actions.refused')}
        </a>
      )}
      {state === 'done' && type && <Link to={paths.list(type.plural, madeBy(batch))}>{type.labelMany}</Link>}
    </>
  )
}
