import { useQueries } from '@tanstack/react-query'
import { recordQuery } from '../../api/queries.ts'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { dayText, durationWords, shortTime } from '../../kit/marks/format.ts'
import { useReader } from '../../kit/reader.ts'
import type { Reader } from '../../kit/reader.ts'
import { titleOf } from '../columns/columns.ts'
import type { Chip } from './chip.ts'
import type { RecordField } from './filter-field.ts'
import { dayOf } from './local-day.ts'

/** A chip in words: `Priority` `is` `High, Low`. */
export const useChipWords = (chip: Chip, field: RecordField | undefined) => {
  const t = useT()
  const reader = useReader()
  const names = useRecordNames(
    field?.kind === 'ref' || field?.kind === 'refs' ? field.target : undefined,
    chip,
  )
  if (chip.kind === 'feel') return { label: '', operator: '', values: chip.text }
  const values = chip.values.map(
    (value) => names.get(value) ?? valueWords(value, chip.operator, field, reader),
  )
  const isPair = chip.operator === 'between'
  return {
    label: field?.label ?? chip.field,
    operator: t(`filter.operators.${chip.operator}`),
    values: values.join(isPair ? ` ${t('filter.and')} ` : ', '),
  }
}

const valueWords = (
  value: string,
  operator: string,
  field: RecordField | undefined,
  reader: Reader,
): string => {
  if (operator === 'within' || operator === 'olderThan' || field?.kind === 'duration')
    return durationWords(value, reader)
  if (field?.choices) return field.choices[value] ?? value
  if (field?.kind === 'date') return dayText(value, reader)
  if (field?.kind === 'datetime') {
    const day = dayOf(value, reader.timeZone)
    return day === null ? shortTime(value, reader) : dayText(day, reader)
  }
  return value
}

/** Titles of the records that a chip names, by id; they are asked for one by one and kept. */
const useRecordNames = (target: string | undefined, chip: Chip): ReadonlyMap<string, string> => {
  const type = useTypes().find((each) => each.name === target)
  const ids = type && chip.kind === 'field' ? chip.values : []
  return useQueries({
    queries: ids.map((id) => ({ ...recordQuery(type?.plural ?? '', id), staleTime: 300_000, retry: false })),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }) =>
          data && type ? [[data.data.id, titleOf(type, data.data)] as const] : [],
        ),
      ),
  })
}
