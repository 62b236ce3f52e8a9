import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { Rows } from '../form/rows.tsx'
import { PickList, pickerProps, usePicking } from '../form/pick-list.tsx'
import { Segments } from '../form/segments.tsx'
import { ColourInput } from '../form/colour-input.tsx'
import { Switch } from '../form/switch.tsx'
import { ZoneInput } from '../form/zone-input.tsx'
import { Section } from '../layout/page.tsx'
import classes from './gallery.module.css'
import { sample } from './sample.ts'
import { PasswordInput } from '../form/password-input.tsx'

/** Mantine's fields as the theme dresses them (label above, help below, the error at the field), and the kit's own. */
export function FieldSamples() {
  const t = useT()
  const choices = sample.priorities.map((name) => ({ value: name, label: t(`gallery.priority.${name}`) }))
  const [first] = sample.priorities
  const title = t('gallery.field.title')
  return (
    <Section title={t('gallery.fields')}>
      <div className={classes.pair}>
        <TextInput label={title} placeholder={t('gallery.long')} description={t('gallery.empty')} />
        <TextInput label={title} required error={t('gallery.issue')} defaultValue={sample.person} />
        <TextInput label={title} disabled value={sample.person} readOnly />
        <PasswordInput label={t('gallery.field.password')} defaultValue={sample.number} />
        <Select
          label={t('gallery.field.priority')}
          data={choices}
          defaultValue={first}
          comboboxProps={{ transitionProps: { duration: 60 } }}
        />
        <Select
          label={t('gallery.field.currency')}
          data={Intl.supportedValuesOf('currency')}
          defaultValue={sample.currency}
          searchable
          comboboxProps={{ transitionProps: { duration: 0 } }}
        />
        <Textarea
          label={t('gallery.field.description')}
          autosize
          minRows={2}
          defaultValue={t('gallery.empty')}
        />
        <Colour />
        <ZoneInput label={t('gallery.field.zone')} defaultValue={sample.zone} />
        <Checkbox label={t('gallery.field.restricted')} defaultChecked />
        <Choice choices={choices} />
        <Switches />
        {(['numbered', 'blocks', 'line'] as const).map((look) => (
          <Lines key={look} look={look} />
        ))}
        <Picker items={choices.map(({ value, label }) => ({ id: value, label }))} />
      </div>
    </Section>
  )
}

function Choice({ choices }: { choices: readonly { readonly value: string; readonly label: string }[] }) {
  const t = useT()
  const [value, setValue] = useState<string>(sample.priorities[0])
  return <Segments label={t('gallery.field.priority')} value={value} choices={choices} onChange={setValue} />
}

function Colour() {
  const t = useT()
  const [colour, setColour] = useState<string>(sample.colour)
  return <ColourInput label={t('gallery.field.colour')} value={colour} onChange={setColour} />
}

function Switches() {
  const t = useT()
  const id = useId()
  const [isOn, setOn] = useState(true)
  const archived = t('gallery.field.archived')
  return (
    <div className={classes.stack}>
      <Switch id={`${id}-on`} checked={isOn} onChange={setOn} help={t('gallery.empty')}>
        {archived}
      </Switch>
      <Switch id={`${id}-off`} checked={!isOn} onChange={(on) => setOn(!on)}>
        {archived}
      </Switch>
      <Switch id={`${id}-wrong`} checked={false} onChange={() => undefined} error={t('gallery.issue')}>
        {archived}
      </Switch>
    </div>
  )
}

function Lines({ look }: { look: 'numbered' | 'blocks' | 'line' }) {
  const t = useT()
  const [lines, setLines] = useState<readonly string[]>(() => sample.priorities.slice(0, 2))
  return (
    <div role="group" aria-label={t(`gallery.rows.${look}`)}>
      <Rows
        items={lines}
        onItems={setLines}
        blank={() => ''}
        look={look}
        words={{
          add: t('gallery.rows.add'),
          one: (number) => t('gallery.rows.one', { number }),
          up: (number) => t('gallery.rows.up', { number }),
          down: (number) => t('gallery.rows.down', { number }),
          remove: (number) => t('gallery.rows.remove', { number }),
          removed: t('gallery.rows.removed'),
        }}
      >
        {(line, { tools, onItem }) => (
          <>
            <TextInput
              label={look === 'line' ? undefined : t('gallery.field.title')}
              aria-label={t('gallery.field.title')}
              value={line}
              onChange={(event) => onItem(event.currentTarget.value)}
            />
            {tools}
          </>
        )}
      </Rows>
    </div>
  )
}

function Picker({ items }: { items: readonly { readonly id: string; readonly label: string }[] }) {
  const t = useT()
  const id = useId()
  const [taken, setTaken] = useState('')
  const { at, setAt, onKeyDown, current } = usePicking(items, ({ label }) => setTaken(label))
  return (
    <div>
      <TextInput
        label={t('gallery.field.priority')}
        value={taken}
        onChange={(event) => setTaken(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        {...pickerProps(id, current)}
      />
      <PickList
        id={id}
        label={t('gallery.field.priority')}
        items={items}
        at={at}
        onAt={setAt}
        onTake={({ label }) => setTaken(label)}
        draw={({ label }) => label}
      />
    </div>
  )
}
