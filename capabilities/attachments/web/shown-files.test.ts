import { expect, test } from 'vitest'
import type { ApiRecord } from '#contract/api/records.ts'
import { isPdf, isTooLarge, mayShow } from './shown-files.ts'

const file = (mediaType: string, size: unknown, name = 'plan.pdf'): ApiRecord =>
  ({ mediaType, size, name }) as unknown as ApiRecord

test('a PDF is one by its content, whatever it is called', () => {
  expect([isPdf(file('application/pdf', 900, 'plan.txt')), mayShow(file('application/pdf', 900))]).toEqual([
    true,
    true,
  ])
  for (const other of [
    'text/plain',
    'text/html',
    'application/octet-stream',
    'image/svg+xml',
    'application/pdf; x',
  ])
    expect(isPdf(file(other, 900)), other).toBe(false)
  expect(mayShow(file('text/html', 900))).toBe(false)
})

test('a PDF beyond 20 MB is not brought into the memory of a page, nor one of which no size is known', () => {
  expect(
    [20_000_000, 20_000_001, '20000001', undefined].map((size) => isTooLarge(file('application/pdf', size))),
  ).toEqual([false, true, true, true])
})
