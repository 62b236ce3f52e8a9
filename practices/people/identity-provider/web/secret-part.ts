import type { RecordPart } from '../../../../web/record/record-page/record-part.ts'
import { loadable } from '../../../../web/kit/loadable.tsx'

const ClientSecretPanel = loadable(async () => (await import('./client-secret-panel.tsx')).ClientSecretPanel)

/** The client secret on the page of an identity provider. */
export const secretPart: RecordPart = { capability: 'provider-secret', Side: ClientSecretPanel }
