import { useQuery } from '@tanstack/react-query'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import { recordsKey } from '../../../web/api/queries.ts'
import { listRecords } from '../../../web/api/records.ts'
import { refOf } from '../../../web/record/fields/picker/ref-labels.ts'
import { linkWord } from './link-words.ts'

/** The other record of a link, and how the link reads from here. */
export interface RelatedRecord {
  readonly linkId: string
  readonly word: string
  readonly kind: string
  readonly other: { readonly id: string; readonly type: string }
}

const mostLinks = 100
const mostChildren = 50

/** A record's links, seen from that record. */
export const relatedFrom = (links: readonly ApiRecord[], id: string): readonly RelatedRecord[] =>
  links.flatMap((link) => {
    const [from, to] = [refOf(link['from']), refOf(link['to'])]
    if (!from || !to) return []
    const isFirstEnd = from.id === id
    const kind = typeof link['kind'] === 'string' ? link['kind'] : 'related'
    return [{ linkId: link.id, kind, word: linkWord(kind, isFirstEnd), other: isFirstEnd ? to : from }]
  })

/** All links of a record; those to records that the reader may not see are not among them. */
export const useLinks = (plural: string | undefined, id: string) =>
  useQuery({
    queryKey: [...recordsKey(plural ?? 'links'), 'of', id],
    enabled: plural !== undefined,
    staleTime: 10_000,
    queryFn: ({ signal }) => {
      const here = JSON.stringify(id)
      return listRecords(
        plural ?? 'links',
        { filter: `from = ${here} or to = ${here}`, limit: mostLinks },
        signal,
      )
    },
  })

/** Records of the same type that hang under this one, where the type has a `parent`. */
export const useChildren = (type: TypeMeta, id: string) => {
  const hasParent = type.fields.some((field) => field.name === 'parent' && field.target === type.name)
  return useQuery({
    queryKey: [...recordsKey(type.plural), 'children', id],
    enabled: hasParent,
    staleTime: 10_000,
    queryFn: ({ signal }) =>
      listRecords(type.plural, { filter: `parent = ${JSON.stringify(id)}`, limit: mostChildren }, signal),
  })
}
