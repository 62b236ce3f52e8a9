import { useState } from 'react'
import '../../../../../web/i18n/later/desk.ts'
import type { StepProps } from '../../../../../web/record/record-page/record-part.ts'
import { ChooseTarget } from './choose-target.tsx'
import { ForeseeMerge } from './foresee-merge.tsx'
import type { Target } from './merges.ts'

/** First which incident it duplicates, then what will happen, and only then it happens. */
export function MergeSteps({ onClose }: StepProps) {
  const [target, setTarget] = useState<Target | null>(null)
  return target === null ? (
    <ChooseTarget onChoose={setTarget} onCancel={onClose} />
  ) : (
    <ForeseeMerge target={target} onBack={() => setTarget(null)} onDone={onClose} />
  )
}
