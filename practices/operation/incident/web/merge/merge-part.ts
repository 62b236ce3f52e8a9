import { loadable } from '../../../../../web/kit/loadable.tsx'
import type { RecordPart } from '../../../../../web/record/record-page/record-part.ts'

const MergeSteps = loadable(async () => (await import('./merge-steps.tsx')).MergeSteps)

/** Merging a duplicate in two steps, in place of a form that asks for a number. */
export const mergePart: RecordPart = { capability: 'merging', steps: { merge: MergeSteps } }
