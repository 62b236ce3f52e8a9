import type { Grant } from '#contract/access.ts'
import { problem } from '#contract/problem.ts'
import { read, type Actor, type WriteCtx } from '#engine'

/**
 * Somebody under the system's name in the log, with what a role grants and nothing else: neither `my.system` nor a person's
 * own rights. `of` is the number of what acts so.
 * @throws Problem `conflict` for a role that is archived
 */
export const actorWithRole = async (house: WriteCtx, role: string, of: string): Promise<Actor> => {
  const { key, grants, archivedAt, number } = await read(house, 'role', role)
  if (archivedAt !== null) throw problem('conflict', `The role ${number} of ${of} is archived.`)
  return {
    ...house.actor,
    system: false,
    roles: [key as string],
    grants: (grants as readonly Grant[]).map((grant) => ({ ...grant, role: key as string })),
  }
}
