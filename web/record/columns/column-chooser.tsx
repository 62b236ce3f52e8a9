import { Checkbox } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconColumns3 } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { Button, IconButton } from '../../kit/overlay/button.tsx'
import { Popover } from '../../kit/overlay/popover.tsx'
import type { RecordField } from '../filter/filter-field.ts'
import classes from './column-chooser.module.css'

interface ChooserProps {
  readonly fields: readonly RecordField[]
  readonly shown: readonly string[]
  /** `null` goes back to the columns of the type. */
  readonly onShown: (shown: readonly string[] | null) => void
}

/** Which columns are shown, and in which order. */
export function ColumnChooser(props: ChooserProps) {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      label={t('list.columns.title')}
      opened={isOpen}
      onChange={setOpen}
      align="end"
      button={(trigger) => (
        <IconButton label={t('list.columns.title')} {...trigger}>
          <IconColumns3 size={18} stroke={1.6} />
        </IconButton>
      )}
    >
      <div className={classes.inner}>
        <div className={classes.scroll}>
          <ShownColumns {...props} />
          <HiddenColumns {...props} />
        </div>
        <div className={classes.foot}>
          <Button kind="plain" size="small" onClick={() => props.onShown(null)}>
            {t('list.columns.reset')}
          </Button>
        </div>
      </div>
    </Popover>
  )
}

function ShownColumns({ fields, shown, onShown }: ChooserProps) {
  const t = useT()
  const move = (name: string, by: -1 | 1): void => {
    const from = shown.indexOf(name)
    onShown(shown.toSpliced(from, 1).toSpliced(from + by, 0, name))
  }
  return (
    <>
      <h2 className={classes.heading}>{t('list.columns.shown')}</h2>
      <ul className={classes.list}>
        {shown.map((name, at) => {
          const column = fields.find((each) => each.name === name)?.label
          if (column === undefined) return null
          return (
            <li key={name} className={classes.item}>
              <Checkbox
                size="xs"
                label={column}
                checked
                disabled={shown.length === 1}
                onChange={() => onShown(shown.filter((each) => each !== name))}
              />
              <span className={classes.move}>
                <IconButton
                  label={t('list.columns.up', { column })}
                  disabled={at === 0}
                  onClick={() => move(name, -1)}
                >
                  <IconChevronUp size={16} />
                </IconButton>
                <IconButton
                  label={t('list.columns.down', { column })}
                  disabled={at === shown.length - 1}
                  onClick={() => move(name, 1)}
                >
                  <IconChevronDown size={16} />
                </IconButton>
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function HiddenColumns({ fields, shown, onShown }: ChooserProps) {
  const t = useT()
  const hidden = fields.filter((field) => !shown.includes(field.name))
  return (
    <>
      <h2 className={classes.heading}>{t('list.columns.hidden')}</h2>
      <ul className={classes.list}>
        {hidden.map((field) => (
          <li key={field.name} className={classes.item}>
            <Checkbox
              size="xs"
              label={field.label}
              checked={false}
              onChange={() => onShown([...shown, field.name])}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
