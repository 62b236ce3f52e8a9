import { Checkbox, Radio, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { listRecords } from '../../api/records.ts'
import { useTypeByName } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { inSentence } from '../../i18n/language.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { titleOf } from '../columns/columns.ts'
import classes from './chip.module.css'

interface RecordChoiceProps {
  readonly target: string
  readonly isSingle: boolean
  readonly values: readonly string[]
  readonly onValues: (values: readonly string[]) => void
}

/** Records of a type to filter by, found by words. */
export function RecordChoice(props: RecordChoiceProps) {
  const type = useTypeByName(props.target)
  return type ? <Candidates type={type} {...props} /> : null
}

const shownCandidates = 30

function Candidates({ type, isSingle, values, onValues }: RecordChoiceProps & { type: TypeMeta }) {
  const t = useT()
  const [text, setText] = useState('')
  const [words] = useDebouncedValue(text.trim(), 150)
  const found = useQuery({
    queryKey: ['records', type.plural, 'choice', words],
    queryFn: ({ signal }) =>
      listRecords(
        type.plural,
        { q: words || undefined, limit: shownCandidates, sort: type.views.sort.join(',') },
        signal,
      ),
    placeholderData: keepPreviousData,
  })
  const label = t('filter.findRecord', { types: inSentence(type.labelMany) })
  const Mark = isSingle ? Radio : Checkbox
  const toggle = (id: string): void => {
    if (isSingle) onValues([id])
    else onValues(values.includes(id) ? values.filter((each) => each !== id) : [...values, id])
  }
  return (
    <>
      <TextInput
        size="xs"
        data-autofocus
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {found.error && <ErrorPanel compact error={found.error} />}
      <div className={classes.choices}>
        {found.data?.data.map((record) => (
          <Mark
            key={record.id}
            size="xs"
            label={titleOf(type, record)}
            checked={values.includes(record.id)}
            onChange={() => toggle(record.id)}
          />
        ))}
      </div>
      {found.data?.data.length === 0 && <p className={classes.none}>{t('filter.noRecord')}</p>}
    </>
  )
}
