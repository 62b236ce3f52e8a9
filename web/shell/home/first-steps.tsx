import '../../i18n/later/installation.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { installationQuery } from '../../api/installation.ts'
import { useT } from '../../i18n/i18n.ts'
import { Section } from '../../kit/layout/page.tsx'
import { paths } from '../../paths.ts'
import { stepAddresses } from '../../studio/installation/step-addresses.ts'
import classes from './home.module.css'

/** Leads an administrator on through the first day; gone when all of it is done. */
export default function FirstSteps() {
  const t = useT()
  const { data } = useQuery(installationQuery)
  const next = data?.steps.find(({ isDone }) => !isDone)
  if (!data || !next) return null
  const done = data.steps.filter(({ isDone }) => isDone).length
  return (
    <Section
      title={t('installation.first.title')}
      help={t('installation.first.done', { done, all: data.steps.length })}
      actions={<Link to={paths.installation()}>{t('installation.first.all')}</Link>}
    >
      <p className={classes.step}>
        <strong>{t('installation.first.next', { step: t(`installation.step.${next.name}.title`) })}</strong>
        <span>{t(`installation.step.${next.name}.why`)}</span>
        <Link to={stepAddresses[next.name]}>{t(`installation.step.${next.name}.action`)}</Link>
      </p>
    </Section>
  )
}
