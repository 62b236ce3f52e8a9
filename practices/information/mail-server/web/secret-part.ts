import { loadable } from '../../../../web/kit/loadable.tsx'
import type { RecordPart } from '../../../../web/record/record-page/record-part.ts'

const PasswordPanel = loadable(async () => (await import('./password-panel.tsx')).PasswordPanel)

/** The password on the page of a mail server. */
export const mailServerPart: RecordPart = { capability: 'mail-server-secret', Side: PasswordPanel }
