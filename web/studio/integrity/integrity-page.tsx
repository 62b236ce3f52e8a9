import '../../i18n/later/integrity.ts'
import { useQuery } from '@tanstack/react-query'
import { readIntegrity } from '../../api/integrity.ts'
import { useT } from '../../i18n/i18n.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Page, Section } from '../../kit/layout/page.tsx'
import { SkeletonText } from '../../kit/layout/skeleton.tsx'
import { ProofForm } from './proof-form.tsx'
import { Publications } from './publications.tsx'
import { Seals } from './seals.tsx'
import { Standing } from './standing.tsx'
import { Verification } from './verification.tsx'

const lookEveryMs = 5000

/** How the sealed log stands: for whoever has to know whether it can be believed. */
export default function IntegrityPage() {
  const t = useT()
  const integrity = useQuery({
    queryKey: ['integrity'],
    queryFn: ({ signal }) => readIntegrity(signal),
    staleTime: 0,
    refetchInterval: lookEveryMs,
  })
  return (
    <Page title={t('integrity.title')} layout="column">
      <p>{t('integrity.intro')}</p>
      {integrity.isPending ? (
        <SkeletonText lines={8} />
      ) : integrity.error ? (
        <ErrorPanel error={integrity.error} onRetry={() => void integrity.refetch()} />
      ) : (
        <>
          <Section title={t('integrity.standing')}>
            <Standing integrity={integrity.data} />
          </Section>
          <Verification runs={integrity.data.verifications} />
          <Section title={t('integrity.publications')} help={t('integrity.publicationsHelp')}>
            <Publications publications={integrity.data.publications} />
          </Section>
          <Section title={t('integrity.proof')} help={t('integrity.proofHelp')}>
            <ProofForm />
          </Section>
          <Section title={t('integrity.seals')}>
            <Seals />
          </Section>
        </>
      )}
    </Page>
  )
}
