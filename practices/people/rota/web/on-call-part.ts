import { loadable } from '../../../../web/kit/loadable.tsx'
import type { RecordPart } from '../../../../web/record/record-page/record-part.ts'

const OnCallPanel = loadable(async () => (await import('./on-call-panel.tsx')).OnCallPanel)

/** Who is on call in the coming weeks, on a rota's page. */
export const onCallPart: RecordPart = { capability: 'on-call', Side: OnCallPanel }
