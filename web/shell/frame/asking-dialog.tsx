import '../../i18n/later/account.ts'
import { useQueryClient } from '@tanstack/react-query'
import { confirmSession } from '../../api/account/account.ts'
import { useT } from '../../i18n/i18n.ts'
import { ConfirmDialog } from '../account/factors/confirm-dialog.tsx'
import { sessionsKey } from '../account/sessions-key.ts'
import { settleProof } from '../signed-out.ts'
import type { Asked } from '../signed-out.ts'
import { SignedOutDialog } from './signed-out-dialog.tsx'

/** Asks for the password above the page as it stands; what was being done goes on then. */
export default function AskingDialog({ asked }: { asked: Asked }) {
  return asked === 'proof' ? <ProofDialog /> : <SignedOutDialog />
}

function ProofDialog() {
  const t = useT()
  const queries = useQueryClient()
  return (
    <ConfirmDialog
      title={t('account.sessions.confirm')}
      why={t('account.sessions.why')}
      action={t('account.sessions.goOn')}
      onConfirm={({ password }) => confirmSession(password)}
      onDone={() => {
        settleProof(true)
        void queries.invalidateQueries({ queryKey: sessionsKey })
      }}
      onClose={() => settleProof(false)}
    />
  )
}
