import '../../i18n/later/account.ts'
import { useT } from '../../i18n/i18n.ts'
import { Page } from '../../kit/layout/page.tsx'
import { AppearanceSection } from './appearance-section.tsx'
import { ApiKeys } from './api-keys.tsx'
import { SecondFactors } from './factors/second-factors.tsx'
import { PasswordSection } from './password-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { Sessions } from './sessions.tsx'

/** What a person sets for themselves. */
export default function AccountPage() {
  const t = useT()
  return (
    <Page title={t('account.title')} layout="column">
      <ProfileSection />
      <AppearanceSection />
      <PasswordSection />
      <SecondFactors />
      <Sessions />
      <ApiKeys />
    </Page>
  )
}
