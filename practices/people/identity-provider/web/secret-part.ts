import type { RecordPart } from '../../../../web/record/record-page/record-part.ts'
import { loadable } from '../../../../web/kit/loadable.tsx'

const SecretPanel = loadable(async () => (await import('./secret-panel.tsx')).SecretPanel)

/** The client secret on the page of an identity provider. */
export const secretPart: RecordPart = { capability: 'provider-secret', Side: SecretPanel }
