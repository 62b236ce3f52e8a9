import { useQuery } from '@tanstack/react-query'
import { listRecords } from '../../../../web/api/records.ts'
import { useTypes } from '../../../../web/api/use-meta.ts'
import { useCandidates } from '../../../../web/record/fields/picker/use-candidates.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

// An organisation has some dozen roles.
const mostRoles = 200

/** The roles that there are, by the key that a rule names them by. */
export const useRoles = () => {
  const { data } = useQuery({
    queryKey: ['records', 'roles', 'keys'],
    staleTime: 30_000,
    queryFn: async ({ signal }): Promise<readonly Choice[]> => {
      const { data: roles } = await listRecords('roles', { sort: 'title', limit: mostRoles }, signal)
      return roles.map((role) => ({ value: String(role['key']), label: String(role['title']) }))
    },
  })
  const nameOf = (key: string): string => data?.find(({ value }) => value === key)?.label ?? key
  return { choices: data ?? [], nameOf }
}

/** Teams whose name has what was typed, by the name that a rule names them by. */
export const useTeams = (text: string, enabled: boolean): readonly Choice[] => {
  const type = useTypes().find(({ name }) => name === 'team')
  const { data = [] } = useCandidates(type, { text, enabled })
  return data
    .map(({ title }) => ({ value: title ?? '', label: title ?? '' }))
    .filter(({ value }) => value !== '')
}
