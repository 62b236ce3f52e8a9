import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Installation } from '../../api/installation.ts'
import { useT } from '../../i18n/i18n.ts'
import { paths } from '../../paths.ts'
import { PeopleExample } from './people-example.tsx'
import { TestMail } from './test-mail.tsx'
import classes from './installation.module.css'

const addresses = {
  organisation: paths.create('organisations'),
  teams: paths.create('teams'),
  people: paths.import(),
  mail: paths.create('mail-servers'),
  service: paths.create('services'),
} as const

/** What a new organisation needs first, in the order in which it makes sense. */
export function Steps({ steps, mailBy }: Pick<Installation, 'steps' | 'mailBy'>) {
  const t = useT()
  const done = steps.filter(({ isDone }) => isDone).length
  return (
    <>
      <p>{t('installation.stepsDone', { done, all: steps.length })}</p>
      <ol className={classes.list}>
        {steps.map(({ name, isDone }) => {
          const Icon = isDone ? IconCircleCheck : IconCircle
          const to = addresses[name]
          return (
            <li key={name} className={classes.item} data-verdict={isDone ? 'well' : 'open'}>
              <Icon size={20} stroke={1.7} aria-hidden />
              <div className={classes.words}>
                <strong>{t(`installation.step.${name}.title`)}</strong>
                <span className={classes.verdict}>
                  {t(isDone ? 'installation.isDone' : 'installation.isOpen')}
                </span>
                <p className={classes.why}>
                  {t(
                    name === 'mail' && mailBy !== null
                      ? `installation.mailBy.${mailBy}`
                      : `installation.step.${name}.why`,
                  )}
                </p>
                {name === 'mail' && mailBy !== null ? (
                  mailBy === 'record' && (
                    <Link to={paths.list('mail-servers')}>{t('installation.mailServers')}</Link>
                  )
                ) : (
                  <Link to={to}>{t(`installation.step.${name}.action`)}</Link>
                )}
                {name === 'people' && <PeopleExample />}
                {name === 'mail' && isDone && <TestMail />}
              </div>
            </li>
          )
        })}
      </ol>
    </>
  )
}
