import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Installation } from '../../api/installation.ts'
import { useT } from '../../i18n/i18n.ts'
import { PeopleExample } from './people-example.tsx'
import { identityProvider, mailServers, stepAddresses } from './step-addresses.ts'
import { TestMail } from './test-mail.tsx'
import classes from './installation.module.css'

/** What a new organisation needs first, in the order in which it makes sense. */
export function Steps({ steps, mailBy }: Pick<Installation, 'steps' | 'mailBy'>) {
  const t = useT()
  const done = steps.filter(({ isDone }) => isDone).length
  return (
    <>
      <p>{t('installation.stepsDone', { done, all: steps.length })}</p>
      <ol className={classes.list}>
        {steps.map((step) => (
          <Step key={step.name} step={step} mailBy={mailBy} />
        ))}
      </ol>
    </>
  )
}

type StepProps = Pick<Installation, 'mailBy'> & { readonly step: Installation['steps'][number] }

function Step({ step: { name, isDone }, mailBy }: StepProps) {
  const t = useT()
  const Icon = isDone ? IconCircleCheck : IconCircle
  const isMailSet = name === 'mail' && mailBy !== null
  const mailWords = isDone
    ? (`installation.mailBy.${mailBy ?? 'record'}` as const)
    : 'installation.mailBy.locked'
  return (
    <li className={classes.item} data-verdict={isDone ? 'well' : 'open'}>
      <Icon size={20} stroke={1.7} aria-hidden />
      <div className={classes.words}>
        <strong>{t(`installation.step.${name}.title`)}</strong>
        <span className={classes.verdict}>{t(isDone ? 'installation.isDone' : 'installation.isOpen')}</span>
        <p className={classes.why}>{t(isMailSet ? mailWords : `installation.step.${name}.why`)}</p>
        <div className={classes.ways}>
          {!isMailSet && <Link to={stepAddresses[name]}>{t(`installation.step.${name}.action`)}</Link>}
          {isMailSet && mailBy === 'record' && <Link to={mailServers}>{t('installation.mailServers')}</Link>}
          {name === 'people' && <Link to={identityProvider}>{t('installation.provider')}</Link>}
          {name === 'people' && <PeopleExample />}
          {name === 'mail' && isDone && <TestMail />}
        </div>
      </div>
    </li>
  )
}
