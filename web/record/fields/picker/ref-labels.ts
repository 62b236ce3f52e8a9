import { useQuery } from '@tanstack/react-query'
import type { RefLabel, Refs } from '#contract/api/records.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import { readRecord } from '../../../api/records.ts'
import { useTypes } from '../../../api/use-meta.ts'
import { shownValue } from '../../shown-value.ts'
import { asText } from '../widget.ts'

/** What a reference holds: an id, or type and id where any type may be meant. */
export const refOf = (value: unknown, target = '*'): { id: string; type: string } | null => {
  if (typeof value === 'string' && value !== '') return { id: value, type: target }
  if (typeof value !== 'object' || value === null) return null
  const { id, type } = value as { id?: unknown; type?: unknown }
  return typeof id === 'string' && typeof type === 'string' ? { id, type } : null
}

/** The field that names records of a type. */
export const titleFieldOf = (type: TypeMeta): string =>
  ['title', 'name'].find((name) => type.fields.some((field) => field.name === name)) ?? 'number'

export const labelOf = (type: TypeMeta, record: Readonly<Record<string, unknown>>): RefLabel => ({
  type: type.name,
  number: asText(record['number']),
  title: asText(shownValue(record, titleFieldOf(type))) || asText(record['number']),
})

/** Number and title of a referenced record: told already, or asked for (a draft remembers ids only). */
export const useRefLabel = (value: unknown, target: string | undefined, refs: Refs): RefLabel | undefined => {
  const ref = refOf(value, target)
  const type = useTypes().find((each) => each.name === ref?.type)
  const told = ref ? refs[ref.id] : undefined
  const asked = useQuery({
    queryKey: ['records', type?.plural ?? '', 'label', ref?.id ?? ''],
    enabled: ref !== null && type !== undefined && told === undefined,
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      if (!ref || !type) throw new Error('There is no reference to name.')
      return labelOf(type, (await readRecord(type.plural, ref.id, signal)).data)
    },
  })
  return told ?? asked.data
}
