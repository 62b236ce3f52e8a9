import { useT } from '../../../../web/i18n/i18n.ts'
import { MenuItem } from '../../../../web/kit/overlay/menu.tsx'
import type { Spoken } from '../outbox.ts'

interface SpokenChoicesProps {
  readonly value: Spoken | null
  readonly onChange: (value: Spoken | null) => void
}

/** Whose word an entry tells of, as entries of a menu. */
export function SpokenChoices({ value, onChange }: SpokenChoicesProps) {
  const t = useT()
  return (
    <>
      {([null, 'requester', 'desk'] as const).map((each) => (
        <MenuItem key={each ?? 'nobody'} checked={each === value} onSelect={() => onChange(each)}>
          {t(`desk.spoken.choose.${each ?? 'nobody'}`)}
        </MenuItem>
      ))}
    </>
  )
}
