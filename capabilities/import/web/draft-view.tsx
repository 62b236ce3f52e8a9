import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../../web/i18n/i18n.ts'
import { Section } from '../../../web/kit/layout/page.tsx'
import { SkeletonRows } from '../../../web/kit/layout/skeleton.tsx'
import { Button } from '../../../web/kit/overlay/button.tsx'
import { Status } from '../../../web/kit/layout/status.tsx'
import { fittingQuery, importsKey, previewQuery, progressQuery, runTask, setMapping } from './imports.ts'
import type { Batch, ImportTask } from './imports.ts'
import { MappingEditor } from './mapping-editor.tsx'
import { PreviewTable } from './preview-table.tsx'
import { ReportView } from './report-view.tsx'
import classes from './import.module.css'

const typingMs = 500

/** An import that has not started: mapping, preview, dry run. */
export function DraftView({ batch }: { batch: Batch }) {
  const t = useT()
  const [written, setText] = useState(batch.mapping)
  const fitting = useQuery({ ...fittingQuery(batch.number), enabled: written === null })
  const text = written ?? fitting.data ?? ''
  const [typed] = useDebouncedValue(text, typingMs)
  // What the product itself proposes is checked at once; only typing is waited for.
  const settled = written === null ? text : typed
  const hasText = settled.trim() !== ''
  const preview = useQuery({ ...previewQuery(batch.number, settled), enabled: hasText })
  const isRight = preview.isSuccess && settled === text
  const typeName = /^type:\s*['"]?([a-z][a-z0-9-]*)/m.exec(settled)?.[1] ?? ''
  return (
    <>
      <Section title={t('imports.mapping.title')} help={t('imports.mapping.help')}>
        <MappingEditor
          text={text}
          onText={setText}
          error={hasText && settled === text ? preview.error : null}
          isChecking={hasText && (preview.isFetching || settled !== text)}
          isRight={isRight}
        />
      </Section>
      <Section title={t('imports.preview.title')}>
        {!hasText && <p className={classes.dim}>{t('imports.mapping.empty')}</p>}
        {hasText && preview.isFetching && !preview.data && <SkeletonRows rows={6} height={48} />}
        {hasText && preview.error && !preview.isFetching && (
          <p className={classes.dim}>{t('imports.mapping.correct')}</p>
        )}
        {preview.data && <PreviewTable preview={preview.data} typeName={typeName} />}
      </Section>
      <Trial batch={batch} mapping={text} isRight={isRight} typeName={typeName} />
    </>
  )
}

interface TrialProps {
  readonly batch: Batch
  readonly mapping: string
  /** The mapping as it stands fits the file. */
  readonly isRight: boolean
  readonly typeName: string
}

/** The dry run with its report, and the start of the import. */
function Trial({ batch, mapping, isRight, typeName }: TrialProps) {
  const t = useT()
  const trial = useTrial(batch)
  const run = useRun(batch, mapping)
  const start = (task: ImportTask): void =>
    run.mutate(task, { onSuccess: () => task === 'trial' && trial.begin() })
  return (
    <Section
      title={t('imports.trial.title')}
      help={t('imports.trial.help')}
      actions={
        <div className={classes.actions}>
          <Button
            disabled={!isRight}
            busy={trial.isRunning || (run.isPending && run.variables === 'trial')}
            onClick={() => start('trial')}
          >
            {t(trial.report ? 'imports.trial.again' : 'imports.trial.run')}
          </Button>
          <Button
            kind="primary"
            disabled={!isRight || trial.isRunning}
            busy={run.isPending && run.variables === 'start'}
            onClick={() => start('start')}
          >
            {t('imports.actions.start')}
          </Button>
        </div>
      }
    >
      <Status as="div">
        {trial.isRunning && <p className={classes.dim}>{t('imports.trial.running')}</p>}
        {trial.failure !== null && (
          <p className={classes.failure}>{t('imports.trial.failed', { failure: trial.failure })}</p>
        )}
      </Status>
      {trial.report && !trial.isRunning && <ReportView report={trial.report} typeName={typeName} />}
    </Section>
  )
}

/** Saves the mapping as it stands, then does what is asked. */
const useRun = (batch: Batch, mapping: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (task: ImportTask) => {
      if (mapping !== batch.mapping || task === 'trial') await setMapping(batch.number, mapping)
      return runTask(batch.number, task)
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: importsKey }),
  })
}

/** The dry run goes on in the background: its report, or its failure, appears with the progress. */
const useTrial = (batch: Batch) => {
  const [isWaiting, setWaiting] = useState(false)
  const [failedBefore, setFailedBefore] = useState(batch.failure)
  const { data } = useQuery({
    ...progressQuery(batch.number),
    refetchInterval: ({ state }) =>
      isWaiting && !state.data?.trial && (state.data?.failure ?? null) === failedBefore ? 700 : false,
  })
  const report = data?.trial ?? batch.trial
  const failure = data?.failure ?? null
  const isRunning = isWaiting && !data?.trial && failure === failedBefore
  return {
    report,
    failure,
    isRunning,
    begin: () => {
      setFailedBefore(failure)
      setWaiting(true)
    },
  }
}
