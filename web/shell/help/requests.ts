import { queryOptions } from '@tanstack/react-query'
import type { TypeMeta } from '#contract/api/meta.ts'
import { countQuery, recordsKey } from '../../api/queries.ts'
import { listRecords } from '../../api/records.ts'

/** Whose requests. */
export const scopes = ['mine', 'team', 'organisation'] as const
export type Scope = (typeof scopes)[number]

const mine = '(requester = me or onBehalfOf = me)'
const others = 'requester != me and (onBehalfOf = null or onBehalfOf != me)'

/** FEEL. What of it somebody may see, the server says: colleagues’ requests where their organisation allows it. */
const filters: Readonly<Record<Scope, string>> = {
  mine,
  team: `requester in my.colleagues and ${others}`,
  organisation: `organisation in my.organisations and ${others}`,
}

const going = 'stateClass in ("new", "active", "waiting", "resolved")'
const ended = 'stateClass in ("closed", "cancelled")'
const shown = 'title,requester,waitingReason,rating'
const mostGoing = 100
const mostEnded = 100
const fewEnded = 5

/** What goes on, the last changed first; and what has ended. */
export const requestsQuery = (type: TypeMeta, scope: Scope, part: 'going' | 'ended' | 'allEnded') =>
  queryOptions({
    queryKey: [...recordsKey(type.plural), 'help', scope, part],
    staleTime: 15_000,
    queryFn: ({ signal }) =>
      listRecords(
        type.plural,
        {
          filter: `${filters[scope]} and ${part === 'going' ? going : ended}`,
          sort: '-updatedAt',
          fields: shown,
          limit: part === 'going' ? mostGoing : part === 'ended' ? fewEnded : mostEnded,
        },
        signal,
      ),
  })

export const scopeCountQuery = (type: TypeMeta, scope: Scope) =>
  countQuery(type.plural, { filter: filters[scope], archived: false })
