import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { operations } from '#contract/access.ts'
import type { ExplainRequest } from '../../api/explain.ts'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { useSimpleForm } from '../../kit/form/use-simple-form.ts'
import { Button } from '../../kit/overlay/button.tsx'
import classes from './explain.module.css'

interface QuestionProps {
  readonly asked: Partial<ExplainRequest>
  readonly onAsk: (asked: ExplainRequest) => void
}

/** Who, what, which record. */
export function Question({ asked, onAsk }: QuestionProps) {
  const t = useT()
  const types = useTypes()
  const [typeName, setTypeName] = useState(asked.type ?? types[0]?.name ?? '')
  const [operation, setOperation] = useState(asked.operation ?? 'read')
  const type = types.find((each) => each.name === typeName)
  const form = useSimpleForm({ person: asked.person ?? '', id: asked.id ?? '' }, ({ id }) => ({
    id: operation === 'create' || id.trim() ? undefined : t('studio.explain.missing'),
  }))
  const ask = ({ person, id }: { person: string; id: string }): void =>
    onAsk({
      type: typeName,
      operation,
      person: person.trim() || undefined,
      id: operation === 'create' ? undefined : id.trim(),
    })
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit(ask)}>
      <NativeSelect
        label={t('studio.explain.type')}
        value={typeName}
        data={types.map((each) => ({ value: each.name, label: each.label }))}
        onChange={(event) => {
          setTypeName(event.currentTarget.value)
          setOperation('read')
        }}
      />
      <NativeSelect
        label={t('studio.explain.operation')}
        value={operation}
        data={useOperations(type)}
        onChange={(event) => setOperation(event.currentTarget.value)}
      />
      <TextInput
        label={t('studio.explain.record')}
        description={t('studio.explain.recordHelp')}
        disabled={operation === 'create'}
        {...form.field('id')}
      />
      <TextInput
        label={t('studio.explain.person')}
        description={t('studio.explain.personHelp')}
        {...form.field('person')}
      />
      <div>
        <Button type="submit" kind="primary">
          {t('studio.explain.ask')}
        </Button>
      </div>
    </form>
  )
}

/** What can be asked about records of a type, in groups. */
const useOperations = (type: TypeMeta | undefined) => {
  const t = useT()
  const steps = type?.transitions ?? []
  const fields = type?.fields ?? []
  return [
    {
      group: t('studio.explain.groups.record'),
      items: operations.map((name) => ({ value: name, label: t(`studio.operations.${name}`) })),
    },
    ...(steps.length === 0
      ? []
      : [
          {
            group: t('studio.explain.groups.steps'),
            items: steps.map(({ name, label }) => ({
              value: `transition:${name}`,
              label: t('studio.explain.step', { label }),
            })),
          },
        ]),
    {
      group: t('studio.explain.groups.see'),
      items: fields.map(({ name, label }) => ({
        value: `field:${name}`,
        label: t('studio.explain.see', { label }),
      })),
    },
    {
      group: t('studio.explain.groups.change'),
      items: fields.map(({ name, label }) => ({
        value: `field:${name}:write`,
        label: t('studio.explain.change', { label }),
      })),
    },
  ]
}
