import { problem } from '#contract/problem.ts'
import type { Ctx, EngineType } from '../model/ctx.ts'
import {
  beginNumbers,
  passOver,
  reservedNumbers,
  reserveNumbers,
  type NumberRange,
} from './number-sequence.ts'

/** How many numbers a process takes from the sequence at once; the sequences in `migrations` step by as many. */
export const blockSize = 50

/** The next human number of a type, e.g. INC0001234: unique; numbers of a block that a process does not use up are gaps. */
export const nextNumber = async (ctx: Ctx, type: EngineType): Promise<string> => {
  if (type.kept) throw problem('forbidden', `${type.labelMany} follow from the log; nobody writes them.`)
  const block = ctx.numbers.get(type.name) ?? { next: 1, end: 1, pending: null }
  ctx.numbers.set(type.name, block)
  while (block.next >= block.end) {
    block.pending ??= reserveNumbers(ctx, type, blockSize)
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

/** What an import must know that brings numbers of its own. */
export interface KeptNumbers {
  /** Whether a number is free as far as no process may give it out; whether a record has it is asked apart. */
  isFree(number: string): boolean
  /** Called before numbers of our own are given out beside kept ones: ours begin behind the highest of these. */
  passOver(ctx: Ctx): Promise<void>
}

/** The numbers of a type that some process may give out or has given out; null where none has one. */
export const numbersGivenOut = (ctx: Pick<Ctx, 'db'>, type: EngineType): Promise<NumberRange | null> =>
  reservedNumbers(ctx, type, blockSize)

/** Keeps numbers that a file brings apart from those that the product gives out, now and later; `given` are those so far. */
export const keptNumbers = (
  type: EngineType,
  numbers: Iterable<string>,
  given: NumberRange | null,
): KeptNumbers => {
  const form = new RegExp(`^${type.prefix}(\\d{1,15})$`)
  const valueOf = (number: string): number | null => {
    const digits = form.exec(number)?.[1]
    return digits === undefined ? null : Number(digits)
  }
  let highest = 0
  for (const number of numbers) highest = Math.max(highest, valueOf(number) ?? 0)
  let isPassed = false
  return {
    isFree: (number) => {
      const value = valueOf(number) ?? Infinity
      return !given || value < given.first || value > given.last
    },
    passOver: async (within) => {
      if (isPassed) return
      await passOver(within, type, highest)
      within.numbers.delete(type.name)
      isPassed = true
    },
  }
}

/** Begins the numbers of a type at `first`, where none was given out yet: what lies below stays free for an import. */
export const beginNumbersAt = async (
  ctx: Pick<Ctx, 'db' | 'numbers'>,
  type: EngineType,
  first: number,
): Promise<void> => {
  await beginNumbers(ctx, type, first)
  ctx.numbers.delete(type.name)
}
