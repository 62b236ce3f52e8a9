import { Checkbox, PasswordInput, Select, Switch, Textarea, TextInput } from '@mantine/core'
import { Segments } from '../form/segments.tsx'
import { Section } from '../layout/page.tsx'
import classes from './gallery.module.css'
import { sample } from './sample.ts'

/** Mantine's fields as the theme dresses them: label above, help below, the error at the field. */
export function FieldSamples() {
  const choices = sample.priorities.map(({ label }) => label)
  return (
    <Section title="Fields">
      <div className={classes.pair}>
        <TextInput label="Title" placeholder={sample.long} description={sample.empty} />
        <TextInput label="Title" required error={sample.issue} defaultValue={sample.person} />
        <TextInput label="Title" disabled value={sample.person} readOnly />
        <PasswordInput label="Password" defaultValue={sample.number} />
        <Select
          label="Priority"
          data={choices}
          defaultValue={choices[0]}
          comboboxProps={{ transitionProps: { duration: 60 } }}
        />
        <Textarea label="Description" autosize minRows={2} defaultValue={sample.empty} />
        <Checkbox label="Restricted" defaultChecked />
        <Switch label="Archived" />
        <Segments
          label="Priority"
          value={choices[0] ?? ''}
          choices={sample.priorities.map(({ label }) => ({ value: label, label }))}
          onChange={() => undefined}
        />
      </div>
    </Section>
  )
}
