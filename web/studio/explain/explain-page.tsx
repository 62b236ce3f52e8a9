import '../../i18n/later/studio.ts'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useT } from '../../i18n/i18n.ts'
import { Page, Section } from '../../kit/layout/page.tsx'
import { paths } from '../../paths.ts'
import type { ExplainRequest } from '../../api/explain.ts'
import { Answer } from './answer.tsx'
import { Question } from './question.tsx'

/** Why a person may or may not do something, with the rule that decides. The question stands in the address. */
export default function ExplainPage() {
  const t = useT()
  const navigate = useNavigate()
  const search: unknown = useSearch({ strict: false })
  const asked = search as Partial<ExplainRequest>
  const { type, operation } = asked
  return (
    <Page title={t('studio.explain.title')} layout="column">
      <p>{t('studio.explain.intro')}</p>
      <Question
        key={JSON.stringify(asked)}
        asked={asked}
        onAsk={(next) => void navigate({ href: paths.explain(next), replace: true })}
      />
      {type !== undefined && operation !== undefined && (
        <Section title={t('studio.explain.answer')}>
          <Answer asked={{ ...asked, type, operation }} />
        </Section>
      )}
    </Page>
  )
}
