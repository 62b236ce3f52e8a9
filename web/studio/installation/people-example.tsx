import { useT } from '../../i18n/i18n.ts'
import { Button } from '../../kit/overlay/button.tsx'
import { saveFile } from '../../kit/save-file.ts'

// The columns that packs/imports/people.yaml reads.
const example = [
  'name,email,phone,jobTitle,location,organisation',
  'Ada Keeper,ada@example.org,+49 30 555 01,Head of IT,Berlin,Example Ltd',
  'Bo Sailor,bo@example.org,,,Hamburg,Example Ltd',
]

/** A file to fill in: its first line names the columns. */
export function PeopleExample() {
  const t = useT()
  const save = () => saveFile(t('installation.example.name'), 'text/csv', `${example.join('\r\n')}\r\n`)
  return (
    <Button size="small" onClick={save}>
      {t('installation.example.get')}
    </Button>
  )
}
