import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { Popover } from '../../kit/overlay/popover.tsx'
import type { Chip } from './chip.ts'
import { ChipEditor } from './chip-editor.tsx'
import { useChipWords } from './chip-words.ts'
import classes from './chip.module.css'
import type { RecordField } from './filter-field.ts'

interface FilterChipProps {
  readonly chip: Chip
  readonly fields: readonly RecordField[]
  readonly onChange: (chip: Chip) => void
  readonly onRemove: () => void
}

/** One condition of a filter: pressed, it can be changed; the cross takes it away. */
export function FilterChip({ chip, fields, onChange, onRemove }: FilterChipProps) {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  const field = chip.kind === 'field' ? fields.find((each) => each.name === chip.field) : undefined
  const words = useChipWords(chip, field)
  const text = [words.label, words.operator, words.values].filter(Boolean).join(' ')
  const inner = (
    <>
      {words.label && <span className={classes.label}>{words.label}</span>}
      <span className={classes.operator}>{words.operator}</span>
      {words.values && (
        <span className={chip.kind === 'feel' ? classes.code : classes.values}>{words.values}</span>
      )}
    </>
  )
  return (
    <span className={classes.chip}>
      {field && chip.kind === 'field' ? (
        <Popover
          label={words.label}
          opened={isOpen}
          onChange={setOpen}
          button={(trigger) => (
            <button
              type="button"
              className={classes.body}
              title={text}
              aria-label={t('filter.edit', { text })}
              {...trigger}
            >
              {inner}
            </button>
          )}
        >
          <ChipEditor
            field={field}
            chip={chip}
            onApply={(next) => {
              onChange(next)
              setOpen(false)
            }}
          />
        </Popover>
      ) : (
        <span className={classes.body} title={text}>
          {inner}
        </span>
      )}
      <button
        type="button"
        className={classes.remove}
        aria-label={t('filter.remove', { text })}
        onClick={onRemove}
      >
        <IconX size={13} aria-hidden />
      </button>
    </span>
  )
}
