import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { RecordAnswer } from '#contract/api/records.ts'
import { api } from '../../api/client.ts'
import { checkInput } from '../fields/typing/check-input.ts'
import type { Values } from '../fields/widget.ts'
import { isTold } from './is-told.ts'

const waitMs = 350
// A record without a title can't be made, not even for a look: the look does not depend on it.
const standIn = '…'

/** What the product would make of the entries so far: derived values such as the priority. Null while it can't be told. */
export const usePreview = (type: TypeMeta, inputs: Values): RecordAnswer | null => {
  const valid = type.fields.flatMap((field): [string, unknown][] => {
    // What is typed does not change what is derived, but would ask anew with each letter.
    if (field.kind === 'text' || field.kind === 'markdown')
      return field.required ? [[field.name, standIn]] : []
    const checked = checkInput(field, inputs[field.name], false)
    return checked.issue || checked.value === null ? [] : [[field.name, checked.value]]
  })
  const [asked] = useDebouncedValue(JSON.stringify(Object.fromEntries(valid)), waitMs)
  const preview = useQuery({
    queryKey: ['preview', type.plural, asked],
    enabled: type.fields.some(isTold),
    staleTime: 60_000,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }): Promise<RecordAnswer> =>
      api.post(`/${type.plural}`, JSON.parse(asked) as unknown, { query: { dryRun: true }, signal }),
  })
  return preview.data ?? null
}
