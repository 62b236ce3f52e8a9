import { isProblem, problem } from '#contract/problem.ts'
import { read, systemActor, write, type Ctx } from '#engine'

const mostTries = 3

/**
 * Lets the actor watch a record that they may read, or watch it no longer. To watch is not to change the record, so it
 * takes no right to do that: the product does it, and the cause says for whom. Answers whether they watch it now.
 * @throws Problem `not_found` for a record that they may not read
 */
export const watch = async (ctx: Ctx, type: string, id: string, wanted: boolean): Promise<boolean> => {
  for (let tries = 1; ; tries++) {
    const record = await read(ctx, type, id)
    if (!ctx.types.get(type).fields.has('watchers'))
      throw problem('invalid', `Records of type ${type} are not watched.`)
    const watching = (record.watchers as readonly string[] | null) ?? []
    if (watching.includes(ctx.actor.id) === wanted) return wanted
    const watchers = wanted ? [...watching, ctx.actor.id] : watching.filter((each) => each !== ctx.actor.id)
    const product = { ...ctx, actor: systemActor('automation'), via: 'system' as const }
    try {
      await write(product, {
        kind: 'update',
        type,
        id,
        version: record.version,
        values: { watchers },
        cause: { because: wanted ? 'watch' : 'unwatch', person: ctx.actor.id },
      })
      return wanted
    } catch (error) {
      // Somebody else changed the record in between: their watchers must not be lost.
      if (!isProblem(error) || error.code !== 'stale' || tries >= mostTries) throw error
    }
  }
}
