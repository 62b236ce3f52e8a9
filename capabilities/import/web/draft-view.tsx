import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTypes } from '../../../web/api/use-meta.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { Section } from '../../../web/kit/layout/page.tsx'
import { ErrorPanel } from '../../../web/kit/layout/error-panel.tsx'
import { SkeletonRows, SkeletonText } from '../../../web/kit/layout/skeleton.tsx'
import { Button } from '../../../web/kit/overlay/button.tsx'
import { Status } from '../../../web/kit/layout/status.tsx'
import { paths } from '../../../web/paths.ts'
import type { ColumnChoice, FileTable } from './columns/choice.ts'
import { ColumnsEditor } from './columns/columns-editor.tsx'
import { guessChoice } from './columns/guess.ts'
import { mappingText } from './columns/mapping-text.ts'
import {
  fittingQuery,
  importsKey,
  previewQuery,
  progressQuery,
  runTask,
  setMapping,
  tableQuery,
} from './imports.ts'
import type { Batch, ImportTask } from './imports.ts'
import { MappingEditor, MappingFaults } from './mapping-editor.tsx'
import { PreviewTable } from './preview-table.tsx'
import { ReportView } from './report-view.tsx'
import classes from './import.module.css'

const typingMs = 500

/** An import that has not started: what its columns say, preview, dry run. A file that can't be read has nothing of it. */
export function DraftView({ batch }: { batch: Batch }) {
  const t = useT()
  const table = useQuery(tableQuery(batch.number))
  if (table.data) return <ReadableDraft batch={batch} table={table.data} />
  if (table.isPending) return <SkeletonText lines={6} what={t('imports.title')} />
  return (
    <>
      <ErrorPanel error={table.error} onRetry={() => void table.refetch()} />
      <Link to={paths.import()}>{t('imports.fresh.other')}</Link>
    </>
  )
}

function ReadableDraft({ batch, table }: { readonly batch: Batch; readonly table: FileTable }) {
  const t = useT()
  const { text, isByColumns, isTyped, choice, byColumns, byText, choose } = useMapping(batch, table)
  const [typed] = useDebouncedValue(text ?? '', typingMs)
  // What is chosen or proposed is checked at once; only typing is waited for.
  const settled = isTyped ? typed : (text ?? '')
  const hasText = settled.trim() !== ''
  const preview = useQuery({ ...previewQuery(batch.number, settled), enabled: hasText })
  const isRight = preview.isSuccess && settled === text
  const typeName = /^type:\s*['"]?([a-z][a-z0-9-]*)/m.exec(settled)?.[1] ?? ''
  const checked = { error: hasText && settled === text ? preview.error : null, isRight }
  return (
    <>
      {text === undefined ? (
        <SkeletonText lines={6} what={t('imports.mapping.title')} />
      ) : isByColumns && choice ? (
        <Section
          title={t('imports.columns.title')}
          help={t('imports.columns.help')}
          actions={
            <Button kind="plain" onClick={() => byText(text ?? '')}>
              {t('imports.mapping.write')}
            </Button>
          }
        >
          <ColumnsEditor table={table} choice={choice} onChange={choose} />
          <MappingFaults {...checked} isChecking={hasText && preview.isFetching} />
        </Section>
      ) : (
        <Section
          title={t('imports.mapping.title')}
          help={t('imports.mapping.help')}
          actions={
            <Button kind="plain" onClick={byColumns}>
              {t('imports.columns.instead')}
            </Button>
          }
        >
          <MappingEditor
            text={text ?? ''}
            onText={byText}
            {...checked}
            isChecking={hasText && (preview.isFetching || settled !== text)}
          />
        </Section>
      )}
      <Section title={t('imports.preview.title')}>
        {!hasText && (
          <p className={classes.dim}>{t(isByColumns ? 'imports.columns.empty' : 'imports.mapping.empty')}</p>
        )}
        {hasText && preview.isFetching && !preview.data && <SkeletonRows rows={6} height={48} />}
        {hasText && preview.error && !preview.isFetching && (
          <p className={classes.dim}>{t('imports.mapping.correct')}</p>
        )}
        {preview.data && <PreviewTable preview={preview.data} typeName={typeName} />}
      </Section>
      <Trial batch={batch} mapping={text ?? ''} isRight={isRight} typeName={typeName} />
    </>
  )
}

/** The mapping as it stands, and how it is said: by columns, or as text where one fits the file or somebody writes it. */
const useMapping = (batch: Batch, table: FileTable) => {
  const types = useTypes()
  const [written, setWritten] = useState(batch.mapping)
  const [chosen, choose] = useState<ColumnChoice | null>(null)
  const [isAsked, setAsked] = useState(false)
  const isUnsaid = written === null && !isAsked
  const fitting = useQuery({ ...fittingQuery(batch.number), enabled: isUnsaid })
  const choice = useMemo(() => chosen ?? guessChoice(types, table), [chosen, types, table])
  const isByColumns = isAsked || (written === null && fitting.data === null)
  const said = useMemo(
    () => (choice ? mappingText(choice, table, { types, name: batch.title }) : null),
    [choice, table, types, batch.title],
  )
  return {
    choice,
    isByColumns: isByColumns && choice !== null,
    isTyped: !isByColumns && written !== null,
    /** Null where it is not whole yet; undefined while a mapping that fits is looked for. */
    text: isByColumns ? said : isUnsaid && fitting.isPending ? undefined : (written ?? fitting.data ?? null),
    choose,
    byColumns: () => setAsked(true),
    byText: (next: string) => {
      setWritten(next)
      setAsked(false)
    },
  }
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
