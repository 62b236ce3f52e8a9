import { IconArchive, IconLink } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { TransitionAbility } from '#contract/api/records.ts'
import { archiveRecord, restoreRecord } from '../../../api/records.ts'
import { useT } from '../../../i18n/i18n.ts'
import { listed } from '../../../i18n/language.ts'
import { MenuDivider, MenuGroup, MenuItem } from '../../../kit/overlay/menu.tsx'
import { toast } from '../../../kit/overlay/toast-store.ts'
import { paths } from '../../../paths.ts'
import { stateLabel, useRecord } from '../open-record.ts'
import { nextSteps } from './next-steps.ts'
import { StartItems } from './start-items.tsx'
import classes from './transition.module.css'

/** What can be done with the record; steps that are refused say why, and lead to the explanation. */
export function StepItems({ onStep }: { onStep: (step: TransitionAbility) => void }) {
  const t = useT()
  const { type, record, abilities } = useRecord()
  // That it is not the time for a step is said in two words; what else stands in the way, the server says.
  const reasonOf = (step: TransitionAbility): string => {
    const from = type.transitions.find((each) => each.name === step.name)?.from ?? []
    if (step.reason !== 'state' || from.length === 0) return step.message ?? ''
    return t('record.action.onlyFrom', {
      states: listed(
        from.map((state) => stateLabel(type, state)),
        'disjunction',
      ),
    })
  }
  const { others, refused } = nextSteps(type, record.stateClass, abilities.transitions)
  // That it is archived, and how it comes back, stands above the record.
  const acts = record.archivedAt === null ? (['update', 'remove'] as const) : []
  return (
    <>
      {others.map((step) => (
        <MenuItem key={step.name} onSelect={() => onStep(step)}>
          {step.label}
        </MenuItem>
      ))}
      {(refused.length > 0 || acts.some((act) => !abilities[act].allowed)) && (
        <MenuGroup label={t('record.action.notNow')}>
          {refused.map((step) => (
            <Refused key={step.name} operation={`transition:${step.name}`} label={step.label}>
              {reasonOf(step)}
            </Refused>
          ))}
          {acts.map((act) => {
            const { allowed, message } = abilities[act]
            return (
              !allowed && (
                <Refused key={act} operation={act} label={t(labels[act])}>
                  {message}
                </Refused>
              )
            )
          })}
        </MenuGroup>
      )}
      <StartItems />
      <MenuDivider />
      <RecordItems />
    </>
  )
}

const labels = { update: 'record.action.change', remove: 'record.page.archive' } as const

interface RefusedProps {
  readonly operation: string
  readonly label: string
  /** Why not. */
  readonly children: ReactNode
}

function Refused({ operation, label, children }: RefusedProps) {
  const t = useT()
  const { type, record } = useRecord()
  return (
    <MenuItem to={paths.explain({ type: type.name, id: record.id, operation })}>
      <span className={classes.refused}>
        {label}
        <span>
          {children} <u className={classes.why}>{t('record.action.whyNot')}</u>
        </span>
      </span>
    </MenuItem>
  )
}

function RecordItems() {
  const t = useT()
  const { type, record, abilities, refresh } = useRecord()
  const copy = () => {
    void navigator.clipboard?.writeText(location.origin + paths.record(type.plural, record.number))
    toast({ message: t('record.page.copied') })
  }
  const archive = async () => {
    await archiveRecord(type.plural, record.id)
    refresh()
    const undo = () => void restoreRecord(type.plural, record.id).then(refresh)
    toast({ message: t('record.page.archivedNow', { number: record.number }), undo })
  }
  return (
    <>
      <MenuItem icon={<IconLink size={16} aria-hidden />} onSelect={copy}>
        {t('record.page.copyLink')}
      </MenuItem>
      {abilities.remove.allowed && !record.archivedAt && (
        <MenuItem icon={<IconArchive size={16} aria-hidden />} onSelect={() => void archive()}>
          {t('record.page.archive')}
        </MenuItem>
      )}
    </>
  )
}
