import type { Ctx } from '../model/ctx.ts'
import type { EngineType } from '../model/ctx.ts'
import { reserveNumbers } from '../store.ts'

/** How many numbers a process takes from the sequence at once; the sequences in `migrations` step by as many. */
export const blockSize = 50

/** The next human number of a type, e.g. INC0001234: unique; numbers of a block that a process does not use up are gaps. */
export const nextNumber = async (ctx: Ctx, type: EngineType): Promise<string> => {
  const block = ctx.numbers.get(type.name) ?? { next: 1, end: 1, pending: null }
  ctx.numbers.set(type.name, block)
  while (block.next >= block.end) {
    block.pending ??= reserveNumbers(ctx, type)
      .then((first) => {
        block.next = first
        block.end = first + blockSize
      })
      .finally(() => {
        block.pending = null
      })
    await block.pending
  }
  return `${type.prefix}${String(block.next++).padStart(7, '0')}`
}
