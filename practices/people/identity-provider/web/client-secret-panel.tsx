import { useT } from '../../../../web/i18n/i18n.ts'
import { SecretPanel } from '../../../../web/record/record-page/side/secret-panel.tsx'

/** Sets the secret that the provider knows us by. */
export function ClientSecretPanel() {
  const t = useT()
  return (
    <SecretPanel
      words={{
        title: t('shell.provider.title'),
        secret: t('shell.provider.secret'),
        help: t('shell.provider.help', { address: `${location.origin}/api/v1/session/callback` }),
        missing: t('shell.provider.missing'),
        save: t('shell.provider.save'),
        saved: t('shell.provider.saved'),
      }}
    />
  )
}
