import { TextInput } from '@mantine/core'
import { IconFilterPlus } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { useHotkey } from '../../kit/keys/use-hotkey.ts'
import { Button } from '../../kit/overlay/button.tsx'
import { Popover } from '../../kit/overlay/popover.tsx'
import { operatorsOf } from './chip.ts'
import type { Chip } from './chip.ts'
import classes from './chip.module.css'
import type { RecordField } from './filter-field.ts'
import { loadable } from '../../kit/loadable.tsx'

const ChipEditor = loadable(async () => (await import('./chip-editor.tsx')).ChipEditor)

/** Chooses a field, then what to say of it. */
export function AddFilter({
  fields,
  onAdd,
}: {
  fields: readonly RecordField[]
  onAdd: (chip: Chip) => void
}) {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  const [field, setField] = useState<RecordField | null>(null)
  const change = (opened: boolean): void => {
    setOpen(opened)
    if (opened) setField(null)
  }
  useHotkey('f', () => change(true), { label: t('list.keys.filter'), group: 'list' })
  return (
    <Popover
      label={t('filter.addTitle')}
      opened={isOpen}
      onChange={change}
      button={(trigger) => (
        <Button
          kind="plain"
          size="small"
          keys="f"
          icon={<IconFilterPlus size={16} stroke={1.7} aria-hidden />}
          {...trigger}
        >
          {t('filter.add')}
        </Button>
      )}
    >
      {field ? (
        <Suspense>
          <ChipEditor
            field={field}
            chip={{
              kind: 'field',
              field: field.name,
              operator: operatorsOf(field)[0] ?? 'empty',
              values: [],
            }}
            onApply={(chip) => {
              onAdd(chip)
              setOpen(false)
            }}
          />
        </Suspense>
      ) : (
        <FieldChoice fields={fields} onField={setField} />
      )}
    </Popover>
  )
}

function FieldChoice({
  fields,
  onField,
}: {
  fields: readonly RecordField[]
  onField: (field: RecordField) => void
}) {
  const t = useT()
  const [text, setText] = useState('')
  const found = fields.filter(
    (field) => field.filterable && field.label.toLowerCase().includes(text.toLowerCase().trim()),
  )
  return (
    <>
      <TextInput
        size="xs"
        data-autofocus
        aria-label={t('filter.findField')}
        placeholder={t('filter.findField')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && found[0]) onField(found[0])
        }}
      />
      <ul className={classes.fields}>
        {found.map((field) => (
          <li key={field.name}>
            <button type="button" className={classes.field} onClick={() => onField(field)}>
              {field.label}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={classes.none}>{t('filter.noField')}</p>}
    </>
  )
}
