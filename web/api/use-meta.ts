import { useSuspenseQuery } from '@tanstack/react-query'
import type { TypeMeta } from '#contract/api/meta.ts'
import { metaQuery, sessionQuery } from './queries.ts'
import type { Session } from './queries.ts'

/** All types; the shell has loaded them before any page is shown. */
export const useTypes = (): readonly TypeMeta[] => useSuspenseQuery(metaQuery).data

export const useTypeByPlural = (plural: string): TypeMeta | undefined =>
  useTypes().find((type) => type.plural === plural)

export const useTypeByName = (name: string): TypeMeta | undefined =>
  useTypes().find((type) => type.name === name)

/** The signed-in person. Pages behind the sign-in only. */
export const useSession = (): Session => {
  const session = useSuspenseQuery(sessionQuery).data
  if (session === null) throw new Error('This screen is for signed-in people.')
  return session
}
