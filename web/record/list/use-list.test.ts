import { expect, test } from 'vitest'
import type { ApiRecord, Refs } from '#contract/api/records.ts'
import { refsOfRows } from './use-list.ts'

const pageOf = (...ids: string[]) => ({
  data: ids.map((id) => ({ id }) as ApiRecord),
  refs: { [`of ${ids[0] ?? ''}`]: {} } as unknown as Refs,
})

test('a page that comes while a list is scrolled changes nothing of the rows before it: they are not drawn anew', () => {
  const [first, second] = [pageOf('a', 'b'), pageOf('c')]
  const before = refsOfRows([first])
  const after = refsOfRows([first, second])
  expect(after).toHaveLength(3)
  for (const [at, refs] of before.entries()) expect(after[at]).toBe(refs)
  expect(after[2]).toBe(second.refs)
})
