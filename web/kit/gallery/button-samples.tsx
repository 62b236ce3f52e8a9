import { IconChevronDown, IconFilter, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { Section } from '../layout/page.tsx'
import { Button, IconButton } from '../overlay/button.tsx'
import { Menu, MenuDivider, MenuGroup, MenuItem } from '../overlay/menu.tsx'
import { Popover } from '../overlay/popover.tsx'
import classes from './gallery.module.css'

/** What is pressed, and what a press opens beside it. */
export function ButtonSamples() {
  const t = useT()
  const [verb, reason, long] = [t('gallery.verb'), t('gallery.reason'), t('gallery.long')]
  return (
    <Section title={t('gallery.buttons')}>
      <div className={classes.row}>
        <Button kind="primary" keys="mod+Enter">
          {verb}
        </Button>
        <Button icon={<IconPlus size={16} aria-hidden />}>{verb}</Button>
        <Button kind="plain">{verb}</Button>
        <Button kind="danger">{verb}</Button>
        <Button kind="primary" busy>
          {verb}
        </Button>
        <Button disabled>{verb}</Button>
        <Button reason={reason}>{verb}</Button>
        <Button size="small">{verb}</Button>
        <Button size="large" kind="primary">
          {verb}
        </Button>
        <div className={classes.full}>
          <Button wide>{verb}</Button>
        </div>
        <IconButton label={long} keys="f">
          <IconFilter size={18} stroke={1.6} />
        </IconButton>
        <IconButton label={long} pressed>
          <IconFilter size={18} stroke={1.6} />
        </IconButton>
        <IconButton label={long} disabled>
          <IconFilter size={18} stroke={1.6} />
        </IconButton>
      </div>
      <div className={classes.row}>
        <MenuSample />
        <ColumnsSample />
        {(['start', 'end'] as const).map((align) => (
          <PopoverSample key={align} align={align} />
        ))}
      </div>
    </Section>
  )
}

function MenuSample() {
  const t = useT()
  const [first, ...others] = [t('gallery.verb'), t('gallery.field.archived'), t('gallery.field.restricted')]
  return (
    <Menu
      align="start"
      button={(trigger) => (
        <Button {...trigger} icon={<IconChevronDown size={16} aria-hidden />}>
          {t('gallery.opens.menu')}
        </Button>
      )}
    >
      <MenuItem icon={<IconPlus size={16} aria-hidden />}>{first}</MenuItem>
      <MenuItem disabled>{t('gallery.long')}</MenuItem>
      <MenuDivider />
      <MenuGroup label={t('gallery.fields')}>
        {others.map((label, at) => (
          <MenuItem key={label} checked={at === 0}>
            {label}
          </MenuItem>
        ))}
      </MenuGroup>
    </Menu>
  )
}

/** Of which several are chosen, at the other end of its button. */
function ColumnsSample() {
  const t = useT()
  const [isOn, setOn] = useState(true)
  return (
    <Menu align="end" button={(trigger) => <Button {...trigger}>{t('gallery.opens.choices')}</Button>}>
      <MenuItem kind="checkbox" checked={isOn} onSelect={() => setOn(!isOn)}>
        {t('gallery.field.priority')}
      </MenuItem>
      <MenuItem kind="checkbox" checked={!isOn} onSelect={() => setOn(!isOn)}>
        {t('gallery.field.description')}
      </MenuItem>
    </Menu>
  )
}

function PopoverSample({ align }: { align: 'start' | 'end' }) {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      label={t(`gallery.opens.popover.${align}`)}
      align={align}
      opened={isOpen}
      onChange={setOpen}
      button={(trigger) => <Button {...trigger}>{t(`gallery.opens.popover.${align}`)}</Button>}
    >
      <p>{t('gallery.empty')}</p>
      <Button size="small" onClick={() => setOpen(false)}>
        {t('gallery.verb')}
      </Button>
    </Popover>
  )
}
