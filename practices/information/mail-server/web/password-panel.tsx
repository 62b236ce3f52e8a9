import '../../../../web/i18n/later/mail.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { SecretPanel } from '../../../../web/record/record-page/side/secret-panel.tsx'

/** Sets the password that the server asks for. */
export function PasswordPanel() {
  const t = useT()
  return (
    <SecretPanel
      words={{
        title: t('mail.server.title'),
        secret: t('mail.server.secret'),
        help: t('mail.server.help'),
        missing: t('mail.server.missing'),
        save: t('mail.server.save'),
        saved: t('mail.server.saved'),
      }}
    />
  )
}
