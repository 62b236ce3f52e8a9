import { Suspense } from 'react'
import type { TransitionAbility } from '#contract/api/records.ts'
import { useT } from '../../../i18n/i18n.ts'
import { loadable } from '../../../kit/loadable.tsx'
import { SkeletonText } from '../../../kit/layout/skeleton.tsx'
import { Dialog } from '../../../kit/overlay/dialog.tsx'
import { useRecord } from '../open-record.ts'
import { useOwnSteps } from './own-steps.ts'

/** What a step asks for; no first load of a record needs it. */
export const TransitionForm = loadable(async () => (await import('./transition-form.tsx')).TransitionForm)

/** Asks for what a step needs, and takes it. It stays in the page while closed: so the focus goes back to where it was. */
export function TransitionDialog({ step, onClose }: { step: TransitionAbility | null; onClose: () => void }) {
  const t = useT()
  const { record } = useRecord()
  const steps = useOwnSteps()
  const Asked = step && (steps[step.name] ?? TransitionForm)
  return (
    <Dialog
      opened={step !== null}
      onClose={onClose}
      title={step && t('record.action.ask', { label: step.label, number: record.number })}
    >
      {step && Asked && (
        <Suspense fallback={<SkeletonText lines={4} />}>
          <Asked step={step} onClose={onClose} />
        </Suspense>
      )}
    </Dialog>
  )
}
