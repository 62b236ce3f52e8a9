import { Link } from '@tanstack/react-router'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { previewDemonstration, removeDemonstration } from '../../api/installation.ts'
import type { Demonstration as Removal } from '../../api/installation.ts'
import { isProblem } from '../../api/problem.ts'
import { useSession, useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { Switch } from '../../kit/form/switch.tsx'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Section } from '../../kit/layout/page.tsx'
import { SkeletonText } from '../../kit/layout/skeleton.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { toast } from '../../kit/overlay/toast-store.ts'
import { TypedConfirm } from '../../kit/overlay/typed-confirm.tsx'
import { RemovalRecords } from './removal-records.tsx'
import { stepAddresses } from './step-addresses.ts'
import classes from './installation.module.css'

/** Takes the invented organisation away in one step: what goes and what stays is said first. */
export function Demonstration() {
  const session = useSession()
  return session.roles.includes('administrator') ? <RemovableDemonstration /> : null
}

function RemovableDemonstration() {
  const t = useT()
  const [everything, setEverything] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const found = useQuery({
    queryKey: ['installation', 'demonstration', everything],
    queryFn: ({ signal }) => previewDemonstration(everything, signal),
    placeholderData: (before) => before,
    staleTime: 0,
  })
  if (found.error && isProblem(found.error, 'forbidden')) return null
  const removal = found.data
  if (removal && removal.goes.length + removal.stays.length === 0) return null
  return (
    <Section title={t('installation.demo.title')} help={t('installation.demo.help')}>
      {found.error ? (
        <ErrorPanel compact error={found.error} onRetry={() => void found.refetch()} />
      ) : removal === undefined ? (
        <SkeletonText lines={5} />
      ) : (
        <>
          <Preview removal={removal} everything={everything} onEverything={setEverything} />
          {removal.isGoing ? (
            <ToRemoveIt />
          ) : (
            removal.goes.length > 0 && (
              <Button kind="danger" disabled={found.isPlaceholderData} onClick={() => setAsking(true)}>
                {t('installation.demo.remove')}
              </Button>
            )
          )}
          {isAsking && (
            <AskToRemove removal={removal} everything={everything} onClose={() => setAsking(false)} />
          )}
        </>
      )}
    </Section>
  )
}

/** Who looks with an account of the demonstration takes away what they stand on: how to come to one that stays. */
function ToRemoveIt() {
  const t = useT()
  return (
    <>
      <p>{t('installation.demo.own')}</p>
      <ol className={classes.numbered}>
        <li>
          {t('installation.demo.ownOrganisation')}{' '}
          <Link to={stepAddresses.organisation}>{t('installation.step.organisation.action')}</Link>
        </li>
        <li>
          {t('installation.demo.ownAdministrator')}
          <pre className={classes.command}>
            <code>
              {command.map((part) => (
                <Fragment key={part}>
                  <span>{part}</span>{' '}
                </Fragment>
              ))}
            </code>
          </pre>
        </li>
        <li>{t('installation.demo.ownSignIn')}</li>
      </ol>
    </>
  )
}

// What is typed is the same in every language. A line ends between its parts alone: a browser would break at a hyphen.
const command = [
  'npx keelson person create',
  '--role administrator',
  '--organisation "…"',
  '--name "…"',
  '--email …@…',
] as const

interface PreviewProps {
  readonly removal: Removal
  readonly everything: boolean
  readonly onEverything: (everything: boolean) => void
}

const totalOf = ({ goes }: Removal): number => goes.reduce((sum, { count }) => sum + count, 0)

function Preview({ removal, everything, onEverything }: PreviewProps) {
  const t = useT()
  const types = useTypes()
  const { goes, stays, worked, leaves } = removal
  const labelOf = (name: string, count: number): string => {
    const type = types.find((each) => each.name === name)
    return (count === 1 ? type?.label : type?.labelMany) ?? name
  }
  return (
    <>
      <h3>{t('installation.demo.goes')}</h3>
      {goes.length === 0 ? (
        <p>{t('installation.demo.nothing')}</p>
      ) : (
        <ul className={classes.counts}>
          {goes.map(({ type, count }) => (
            <li key={type}>
              <strong>{count}</strong> {labelOf(type, count)}
            </li>
          ))}
        </ul>
      )}
      {worked.length > 0 && (
        <>
          <p>{t('installation.demo.worked')}</p>
          <RemovalRecords records={worked} label={t('installation.demo.worked')} />
          <Switch
            id="demonstration-everything"
            checked={everything}
            onChange={onEverything}
            help={t('installation.demo.alsoHelp')}
          >
            {t('installation.demo.also', { count: worked.length })}
          </Switch>
        </>
      )}
      {stays.length > 0 && (
        <>
          <h3 className={classes.stays}>{t('installation.demo.stays')}</h3>
          <RemovalRecords records={stays} label={t('installation.demo.stays')} />
        </>
      )}
      {leaves.length > 0 && <p>{t('installation.demo.leaves', { count: leaves.length })}</p>}
    </>
  )
}

interface AskToRemoveProps {
  readonly removal: Removal
  readonly everything: boolean
  readonly onClose: () => void
}

function AskToRemove({ removal, everything, onClose }: AskToRemoveProps) {
  const t = useT()
  const queries = useQueryClient()
  const count = totalOf(removal)
  const remove = useMutation({
    meta: { errors: 'inline' },
    mutationFn: () => removeDemonstration({ everything, token: removal.token }),
    onSuccess: async () => {
      toast({ message: t('installation.demo.done', { count }) })
      onClose()
      await queries.invalidateQueries()
    },
    // It may be another by now: what is shown next is what could be removed.
    onError: () => queries.invalidateQueries({ queryKey: ['installation'] }),
  })
  return (
    <TypedConfirm
      opened
      onClose={onClose}
      title={t('installation.demo.remove')}
      word={t('installation.demo.word')}
      action={t('installation.demo.remove')}
      disabled={remove.isPending}
      onConfirm={() => remove.mutate()}
    >
      <p>{t('installation.demo.ask', { count })}</p>
      {remove.error && <ErrorPanel compact error={remove.error} />}
    </TypedConfirm>
  )
}
