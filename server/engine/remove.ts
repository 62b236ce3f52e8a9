import type { Ctx } from './model/ctx.ts'
import type { Written } from './model/record.ts'
import { write } from './write.ts'

/** Archives a record: it leaves the lists and keeps its history; `restore` brings it back. Nothing is ever deleted. */
export const remove = (ctx: Ctx, type: string, id: string, version?: number): Promise<Written> =>
  write(ctx, { kind: 'remove', type, id, ...(version !== undefined && { version }) })

export const restore = (ctx: Ctx, type: string, id: string, version?: number): Promise<Written> =>
  write(ctx, { kind: 'restore', type, id, ...(version !== undefined && { version }) })
