import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { askForVerification, type Integrity } from '../../api/integrity.ts'
import { useT } from '../../i18n/i18n.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Section } from '../../kit/layout/page.tsx'
import { exactTime, numberText } from '../../kit/marks/format.ts'
import { RelativeTime } from '../../kit/marks/relative-time.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { useReader } from '../../kit/reader.ts'
import { Status } from '../../kit/layout/status.tsx'
import classes from './integrity.module.css'

type Run = Integrity['verifications'][number]

/** The latest verification with what it found, and the button that asks for another. */
export function Verification({ runs }: { runs: readonly Run[] }) {
  const t = useT()
  const queries = useQueryClient()
  const ask = useMutation({
    mutationFn: askForVerification,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['integrity'] }),
  })
  const open = runs.find(({ finishedAt }) => finishedAt === null)
  const finished = runs.find(({ finishedAt }) => finishedAt !== null)
  return (
    <Section
      title={t('integrity.verification')}
      help={t('integrity.verificationHelp')}
      actions={
        <Button kind="primary" busy={ask.isPending || open !== undefined} onClick={() => ask.mutate()}>
          {t('integrity.verify')}
        </Button>
      }
    >
      {ask.error && <ErrorPanel compact error={ask.error} onRetry={() => ask.mutate()} />}
      <Status as="div">
        {open && <Running run={open} />}
        {finished ? <Outcome run={finished} /> : !open && <p>{t('integrity.noVerification')}</p>}
      </Status>
    </Section>
  )
}

function Running({ run: { startedAt } }: { run: Run }) {
  const t = useT()
  const reader = useReader()
  return (
    <p className={classes.verdict}>
      <IconClock size={16} stroke={2} aria-hidden />
      {startedAt === null
        ? t('integrity.queued')
        : t('integrity.running', { time: exactTime(startedAt, reader) })}
    </p>
  )
}

function Outcome({ run: { result, finishedAt, askedBy } }: { run: Run }) {
  const t = useT()
  const reader = useReader()
  if (result === null || finishedAt === null) return null
  const isClean = result.faultCount === 0
  const Icon = isClean ? IconCircleCheck : IconAlertTriangle
  const { records, events, seals, heads } = result
  const counted = {
    records: numberText(records, reader),
    events: numberText(events, reader),
    seals: numberText(seals, reader),
    heads: numberText(heads, reader),
  }
  return (
    <>
      <p className={classes.verdict} data-clean={isClean}>
        <Icon size={16} stroke={2} aria-hidden />
        {isClean ? t('integrity.agrees', counted) : t('integrity.faults', { count: result.faultCount })}
      </p>
      <p className="dim">
        <RelativeTime at={finishedAt} /> ·{' '}
        {askedBy === null ? t('integrity.nightly') : t('integrity.by', { name: askedBy })}
      </p>
      <Lines lines={result.faults} />
      <Lines lines={result.notes} />
    </>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <ul className={classes.lines}>
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  )
}
