import { useT } from '../../../i18n/i18n.ts'
import { MenuGroup, MenuItem } from '../../../kit/overlay/menu.tsx'
import type { RecordField } from '../../filter/filter-field.ts'

interface GroupItemsProps {
  readonly fields: readonly RecordField[]
  readonly group: string
  readonly onGroup: (group: string | undefined) => void
}

/** By what rows can stand together: what a person chooses of a few, how far it is, and who or what a record belongs to. */
const ofInterest: readonly string[] = [
  'state',
  'priority',
  'team',
  'assignee',
  'service',
  'category',
  'organisation',
  'scheme',
]

/** Entries of the list's menu: the field by which rows stand together. */
export function GroupItems({ fields, group, onGroup }: GroupItemsProps) {
  const t = useT()
  const offered = fields.filter(({ name }) => ofInterest.includes(name))
  if (offered.length === 0) return null
  return (
    <MenuGroup label={t('list.group.title')}>
      {offered.map(({ name, label }) => (
        <MenuItem key={name} checked={name === group} onSelect={() => onGroup(name)}>
          {label}
        </MenuItem>
      ))}
      <MenuItem checked={group === ''} onSelect={() => onGroup(undefined)}>
        {t('list.group.none')}
      </MenuItem>
    </MenuGroup>
  )
}
