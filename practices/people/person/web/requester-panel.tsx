import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { recordsKey } from '../../../../web/api/queries.ts'
import { listRecords } from '../../../../web/api/records.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { paths } from '../../../../web/paths.ts'
import { titleOf } from '../../../../web/record/columns/columns.ts'
import { useRecord } from '../../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../../web/record/record-page/side/fold.tsx'
import { SimilarList } from '../../../../web/record/similar/similar-list.tsx'

const mostShown = 5

/** What else its requester has of the same, the last changed first: whoever calls may mean another. */
export default function RequesterPanel({ requester }: { requester: string }) {
  const t = useT()
  const { type, record, refs } = useRecord()
  const all = `requester = ${JSON.stringify(requester)}`
  const found = useQuery({
    queryKey: [...recordsKey(type.plural), 'requester', requester, record.id],
    staleTime: 30_000,
    queryFn: ({ signal }) => {
      const filter = `${all} and id != ${JSON.stringify(record.id)}`
      return listRecords(
        type.plural,
        { filter, sort: '-updatedAt', fields: 'title', limit: mostShown },
        signal,
      )
    },
  })
  const others = found.data?.data ?? []
  if (others.length === 0) return null
  const title = t('record.requester.others', { name: refs[requester]?.title ?? t('record.requester.theirs') })
  return (
    <Fold name={`${type.name}.requester`} title={title}>
      <SimilarList
        label={title}
        similar={others.map((each) => ({
          id: each.id,
          type: type.name,
          number: each.number,
          title: titleOf(type, each),
          stateClass: each.stateClass,
        }))}
      />
      {found.data?.next && (
        <Link to={paths.list(type.plural, { filter: all })}>{t('record.requester.all')}</Link>
      )}
    </Fold>
  )
}
