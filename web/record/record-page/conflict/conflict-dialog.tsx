import { Radio } from '@mantine/core'
import { useState } from 'react'
import type { FieldMeta } from '#contract/api/meta.ts'
import type { Refs } from '#contract/api/records.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { useSession } from '../../../api/use-meta.ts'
import { useT } from '../../../i18n/i18n.ts'
import '../../../i18n/later/desk.ts'
import { Button } from '../../../kit/overlay/button.tsx'
import { Dialog } from '../../../kit/overlay/dialog.tsx'
import { toast } from '../../../kit/overlay/toast-store.ts'
import { draftKey, dropDraft, writeDraft } from '../../form/draft.ts'
import { widgetOf } from '../../fields/widgets.ts'
import { useRecord } from '../open-record.ts'
import type { OpenClash } from '../use-save.ts'
import { joinTexts } from './clash.ts'
import type { Clash } from './clash.ts'
import classes from './conflict.module.css'

type Choice = 'mine' | 'theirs' | 'both'

const isText = (field: FieldMeta): boolean => field.kind === 'markdown' || field.kind === 'text'
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Both versions of what two people changed, field by field; nothing is saved and nothing lost before the choice. */
export default function ConflictDialog({ open, onClose }: { open: OpenClash; onClose: () => void }) {
  const t = useT()
  return (
    <Dialog opened onClose={onClose} size="lg" title={t('desk.conflict.title')}>
      <ConflictForm open={open} onClose={onClose} />
    </Dialog>
  )
}

function ConflictForm({ open, onClose }: { open: OpenClash; onClose: () => void }) {
  const t = useT()
  const { person } = useSession()
  const { save, record, refs } = useRecord()
  const { clashes, rest, theirs } = open
  const all: Refs = { ...refs, ...theirs.refs }
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({})
  const [joined, setJoined] = useState(() => joinedTexts(clashes))
  const choiceOf = (name: string): Choice => choices[name] ?? 'mine'
  const decide = async () => {
    const values: Record<string, unknown> = { ...rest }
    for (const { field, mine } of clashes) {
      const choice = choiceOf(field.name)
      if (choice === 'mine') values[field.name] = mine
      if (choice === 'both') values[field.name] = joined[field.name]
      dropDraft(draftKey(person.id, 'field', record.id, field.name))
    }
    onClose()
    if (Object.keys(values).length === 0) return
    // The choice was made upon their version: it is the base now.
    const result = await save(values, theirs.data)
    if (result.outcome !== 'refused') return
    for (const [name, value] of Object.entries(values))
      writeDraft(draftKey(person.id, 'field', record.id, name), { [name]: value })
    toast({
      tone: 'failed',
      message: t('desk.conflict.failed'),
      detail: ApiProblem.of(result.error).detail,
    })
  }
  const who = all[record.updatedBy]?.title ?? t('desk.conflict.somebody')
  return (
    <>
      <p className={classes.intro}>{t('desk.conflict.intro', { who })}</p>
      {clashes.map((clash, at) => (
        <ClashChoice
          key={clash.field.name}
          clash={clash}
          isFirst={at === 0}
          refs={all}
          choice={choiceOf(clash.field.name)}
          onChoice={(choice) => setChoices({ ...choices, [clash.field.name]: choice })}
          joined={joined[clash.field.name] ?? ''}
          onJoined={(text) => setJoined({ ...joined, [clash.field.name]: text })}
        />
      ))}
      <div className={classes.buttons}>
        <Button kind="plain" onClick={onClose}>
          {t('kit.cancel')}
        </Button>
        <Button kind="primary" onClick={() => void decide()}>
          {t('desk.conflict.save')}
        </Button>
      </div>
    </>
  )
}

const joinedTexts = (clashes: readonly Clash[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    clashes.map(({ field, base, mine, theirs }) => [
      field.name,
      joinTexts(textOf(base), textOf(mine), textOf(theirs)),
    ]),
  )

interface ClashChoiceProps {
  readonly clash: Clash
  /** The first has the focus: what is to be done first is to choose, not to close. */
  readonly isFirst: boolean
  readonly refs: Refs
  readonly choice: Choice
  readonly onChoice: (choice: Choice) => void
  readonly joined: string
  readonly onJoined: (text: string) => void
}

function ClashChoice({ clash, isFirst, refs, choice, onChoice, joined, onJoined }: ClashChoiceProps) {
  const t = useT()
  const { field, mine, theirs } = clash
  const { Show, Edit } = widgetOf(field.kind)
  const shown = (value: unknown) =>
    value === null || value === undefined ? (
      t('kit.noValue')
    ) : (
      <Show field={field} value={value} refs={refs} />
    )
  return (
    <Radio.Group
      value={choice}
      onChange={(value) => onChoice(value)}
      label={field.label}
      className={classes.clash}
    >
      <div className={classes.versions}>
        <div className={classes.version} data-chosen={choice === 'theirs' || undefined}>
          <Radio value="theirs" label={t('desk.conflict.takeTheirs')} />
          <div className={classes.text}>{shown(theirs)}</div>
        </div>
        <div className={classes.version} data-chosen={choice === 'mine' || undefined}>
          <Radio value="mine" label={t('desk.conflict.takeMine')} data-autofocus={isFirst || undefined} />
          <div className={classes.text}>{shown(mine)}</div>
        </div>
      </div>
      {isText(field) && (
        <div className={classes.version} data-chosen={choice === 'both' || undefined}>
          <Radio value="both" label={t('desk.conflict.both')} />
          {choice === 'both' && (
            <Edit
              field={field}
              id={`join-${field.name}`}
              label={t('desk.conflict.merged')}
              input={joined}
              onInput={(text) => onJoined(textOf(text))}
              record={{}}
              refs={refs}
            />
          )}
        </div>
      )}
    </Radio.Group>
  )
}
