import { Select } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { recordsKey } from '../../../web/api/queries.ts'
import { createRecord } from '../../../web/api/records.ts'
import { useTypes } from '../../../web/api/use-meta.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { isWork } from '../../../web/record/fields/picker/work-type.ts'
import { RefPicker } from '../../../web/record/fields/picker/ref-picker.tsx'
import type { Candidate } from '../../../web/record/fields/picker/use-candidates.ts'
import { useFocusFirst } from '../../../web/record/form/use-focus-first.ts'
import { fieldNamed, useRecord } from '../../../web/record/record-page/open-record.ts'
import { hasOpenList, useKeysWithin } from '../../../web/record/fields/typing/use-keys-within.ts'
import classes from './links.module.css'

/** Ties the record to another one: how, of which type, and which; choosing the record makes the link. */
export function AddLink({ linkType, onDone }: { linkType: TypeMeta; onDone: () => void }) {
  const t = useT()
  const types = useTypes()
  const client = useQueryClient()
  const { type, record, say } = useRecord()
  const [kind, setKind] = useState('related')
  const [target, setTarget] = useState(type.name)
  const kinds = Object.entries(fieldNamed(linkType, 'kind')?.choices ?? {})
  const place = useRef<HTMLDivElement>(null)
  useFocusFirst(place)
  useKeysWithin(place, (event) => {
    if (event.key !== 'Escape' || hasOpenList(event.target)) return
    event.preventDefault()
    event.stopPropagation()
    onDone()
  })
  const add = useMutation({
    mutationFn: (other: Candidate) =>
      createRecord(linkType.plural, {
        from: { type: type.name, id: record.id },
        to: { type: target, id: other.id },
        kind,
      }),
    onSuccess: (_answer, other) => {
      void client.invalidateQueries({ queryKey: recordsKey(linkType.plural) })
      void client.invalidateQueries({ queryKey: [...recordsKey(type.plural), 'timeline', record.id] })
      say(t('record.links.added', { number: other.number }))
      onDone()
    },
  })
  return (
    <div ref={place} className={classes.add}>
      <RefPicker
        key={target}
        target={target}
        except={[record.id]}
        input={{ 'aria-label': t('record.links.to') }}
        onChoose={(other) => other && add.mutate(other)}
      />
      <div className={classes.how}>
        <Select
          aria-label={t('record.links.kind')}
          allowDeselect={false}
          data={kinds.map(([value, label]) => ({ value, label }))}
          value={kind}
          onChange={(value) => value && setKind(value)}
        />
        <Select
          aria-label={t('record.links.type')}
          allowDeselect={false}
          data={types.filter(isWork).map(({ name, label }) => ({ value: name, label }))}
          value={target}
          onChange={(value) => value && setTarget(value)}
        />
      </div>
    </div>
  )
}
