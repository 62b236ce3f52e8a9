import { isHelpedBy } from '#contract/clocks/helped.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { MenuItem } from '../../../../web/kit/overlay/menu.tsx'
import { useRecord } from '../../../../web/record/record-page/open-record.ts'
import type { Spoken } from '../outbox.ts'

interface SpokenChoicesProps {
  /** Whoever wrote the entry, by id. */
  readonly author: string
  readonly value: Spoken | null
  readonly onChange: (value: Spoken | null) => void
}

/** Whose word an entry tells of, as entries of a menu. Whoever is helped by the record does not speak for the desk there. */
export function SpokenChoices({ author, value, onChange }: SpokenChoicesProps) {
  const t = useT()
  const { record } = useRecord()
  const helped = { requester: record['requester'], onBehalfOf: record['onBehalfOf'] }
  const choices = isHelpedBy(helped, author)
    ? ([null, 'requester'] as const)
    : ([null, 'requester', 'desk'] as const)
  return (
    <>
      {choices.map((each) => (
        <MenuItem key={each ?? 'nobody'} checked={each === value} onSelect={() => onChange(each)}>
          {t(`desk.spoken.choose.${each ?? 'nobody'}`)}
        </MenuItem>
      ))}
    </>
  )
}
