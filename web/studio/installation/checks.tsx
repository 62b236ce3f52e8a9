import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Installation } from '../../api/installation.ts'
import { useT } from '../../i18n/i18n.ts'
import { shortTime } from '../../kit/marks/format.ts'
import { useReader } from '../../kit/reader.ts'
import type { Reader } from '../../kit/reader.ts'
import { Status } from '../../kit/layout/status.tsx'
import { paths } from '../../paths.ts'
import classes from './installation.module.css'

type Check = Installation['checks'][number]

const icons = { well: IconCircleCheck, look: IconAlertTriangle, bad: IconCircleX } as const
const order = { bad: 0, look: 1, well: 2 } as const

const addresses = {
  backup: paths.list('backup-plans'),
  drill: paths.list('restore-drills'),
  sealing: paths.integrity(),
  publication: paths.list('log-publications'),
  mail: paths.list('mail-servers'),
  factors: paths.account(),
  demonstration: paths.list('people'),
} as const

const hasAddress = (name: string): name is keyof typeof addresses => Object.hasOwn(addresses, name)

/** Everything that has to run, what is amiss first: how it stands, why it matters, where it is mended. */
export function Checks({ checks }: Pick<Installation, 'checks'>) {
  const t = useT()
  const count = checks.filter(({ verdict }) => verdict !== 'well').length
  return (
    <>
      <Status>{count === 0 ? t('installation.allWell') : t('installation.problems', { count })}</Status>
      <ul className={classes.list}>
        {checks
          .toSorted((a, b) => order[a.verdict] - order[b.verdict])
          .map((check) => (
            <CheckItem key={check.name} check={check} />
          ))}
      </ul>
    </>
  )
}

function CheckItem({ check: { name, verdict, found, facts } }: { check: Check }) {
  const t = useT()
  const reader = useReader()
  const Icon = icons[verdict]
  // The server says which of the check's sentences is true.
  const sentence = `${name}-${found}` as 'backup-none'
  return (
    <li className={classes.item} data-verdict={verdict}>
      <Icon size={20} stroke={1.7} aria-hidden />
      <div className={classes.words}>
        <strong>{t(`installation.check.${name}.title`)}</strong>
        <span className={classes.verdict}>{t(`installation.verdict.${verdict}`)}</span>
        <p>{t(`installation.found.${sentence}`, told(facts, reader))}</p>
        {verdict !== 'well' && (
          <>
            <p className={classes.why}>{t(`installation.check.${name}.todo`)}</p>
            {hasAddress(name) && <Link to={addresses[name]}>{t(`installation.open.${name}`)}</Link>}
          </>
        )}
      </div>
    </li>
  )
}

const told = (facts: Check['facts'], reader: Reader): { readonly at: string } & Check['facts'] => ({
  ...facts,
  at: typeof facts['at'] === 'string' ? shortTime(facts['at'], reader) : '',
})
