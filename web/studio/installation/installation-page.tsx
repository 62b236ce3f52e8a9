import '../../i18n/later/installation.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { installationQuery } from '../../api/installation.ts'
import { useT } from '../../i18n/i18n.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Page, Section } from '../../kit/layout/page.tsx'
import { SkeletonText } from '../../kit/layout/skeleton.tsx'
import { paths } from '../../paths.ts'
import { Checks } from './checks.tsx'
import { Demonstration } from './demonstration.tsx'
import { Steps } from './steps.tsx'

const lookEveryMs = 30_000

/** The first day, and every other: what is still to be done, and what has to be looked after. */
export default function InstallationPage() {
  const t = useT()
  const found = useQuery({ ...installationQuery, refetchInterval: lookEveryMs })
  return (
    <Page title={t('installation.title')} layout="column">
      <p>{t('installation.intro')}</p>
      {found.isPending ? (
        <SkeletonText lines={12} />
      ) : found.error ? (
        <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <>
          <Section title={t('installation.steps')} help={t('installation.stepsHelp')}>
            <Steps steps={found.data.steps} mailBy={found.data.mailBy} />
          </Section>
          <Section title={t('installation.health')} help={t('installation.healthHelp')}>
            <Checks checks={found.data.checks} />
          </Section>
          <Demonstration />
          <p>
            <Link to={paths.kit()}>{t('installation.kit')}</Link>
          </p>
        </>
      )}
    </Page>
  )
}
