import '../../../../web/i18n/later/desk.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconChevronDown, IconPhone } from '@tabler/icons-react'
import type { ApiRecord } from '#contract/api/records.ts'
import { recordsKey } from '../../../../web/api/queries.ts'
import { updateRecord } from '../../../../web/api/records.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { Menu } from '../../../../web/kit/overlay/menu.tsx'
import { useRecord } from '../../../../web/record/record-page/open-record.ts'
import type { Spoken } from '../outbox.ts'
import { SpokenChoices } from './spoken-choices.tsx'
import classes from './spoken.module.css'

interface SpokenMarkProps {
  readonly entry: ApiRecord
  readonly value: Spoken
}

/** Whose spoken word an entry tells of; who works on the record may say otherwise, and is told where it is too late. */
export function SpokenMark({ entry, value }: SpokenMarkProps) {
  const t = useT()
  const { abilities } = useRecord()
  const correct = useCorrection(entry)
  const words = (
    <>
      <IconPhone size={12} aria-hidden />
      {t(`desk.spoken.told.${value}`)}
    </>
  )
  if (!abilities.work.allowed) return <span className={classes.mark}>{words}</span>
  return (
    <Menu
      width={280}
      foot={<p className={classes.foot}>{t('desk.spoken.until')}</p>}
      button={(trigger) => (
        <button
          {...trigger}
          type="button"
          className={classes.mark}
          aria-busy={correct.isPending || undefined}
        >
          {words}
          <IconChevronDown size={12} aria-hidden />
        </button>
      )}
    >
      <SpokenChoices
        author={String(entry['createdBy'])}
        value={value}
        onChange={(spoken) => {
          if (spoken !== value) correct.mutate(spoken)
        }}
      />
    </Menu>
  )
}

const useCorrection = (entry: ApiRecord) => {
  const t = useT()
  const client = useQueryClient()
  const { type, record, say } = useRecord()
  return useMutation({
    mutationFn: (spoken: Spoken | null) =>
      updateRecord('journal-entries', entry.id, entry.version, { spoken }),
    onSuccess: async () => {
      say(t('desk.spoken.corrected'))
      const about = recordsKey(type.plural)
      await client.invalidateQueries({ queryKey: [...about, 'timeline', record.id] })
      await client.invalidateQueries({ queryKey: [...about, record.id, 'clocks'] })
    },
  })
}
