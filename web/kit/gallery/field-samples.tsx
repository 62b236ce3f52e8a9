import { Checkbox, PasswordInput, Select, Switch, Textarea, TextInput } from '@mantine/core'
import { useT } from '../../i18n/i18n.ts'
import { Segments } from '../form/segments.tsx'
import { Section } from '../layout/page.tsx'
import classes from './gallery.module.css'
import { sample } from './sample.ts'

/** Mantine's fields as the theme dresses them: label above, help below, the error at the field. */
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
        <Textarea
          label={t('gallery.field.description')}
          autosize
          minRows={2}
          defaultValue={t('gallery.empty')}
        />
        <Checkbox label={t('gallery.field.restricted')} defaultChecked />
        <Switch label={t('gallery.field.archived')} />
        <Segments
          label={t('gallery.field.priority')}
          value={first}
          choices={choices}
          onChange={() => undefined}
        />
      </div>
    </Section>
  )
}
