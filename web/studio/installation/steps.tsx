import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Installation } from '../../api/installation.ts'
import { useT } from '../../i18n/i18n.ts'
import { paths } from '../../paths.ts'
import { Code } from '../../kit/marks/code.tsx'
import { PeopleExample } from './people-example.tsx'
import { TestMail } from './test-mail.tsx'
import classes from './installation.module.css'

const addresses = {
  organisation: paths.create('organisations'),
  teams: paths.create('teams'),
  people: paths.import(),
  mail: null,
  service: paths.create('services'),
} as const

// The parts of it that docs/configuration.md names.
const mailExample = 'SMTP_URL=smtps://desk:password@mail.example.org:465?from=desk@example.org'

/** What a new organisation needs first, in the order in which it makes sense. */
export function Steps({ steps }: Pick<Installation, 'steps'>) {
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
                  {t(name === 'mail' && isDone ? 'installation.mailGoes' : `installation.step.${name}.why`)}
                </p>
                {to !== null && <Link to={to}>{t(`installation.step.${name}.action`)}</Link>}
                {name === 'people' && <PeopleExample />}
                {name === 'mail' && (isDone ? <TestMail /> : <Code>{mailExample}</Code>)}
              </div>
            </li>
          )
        })}
      </ol>
    </>
  )
}
