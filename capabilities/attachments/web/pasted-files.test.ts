import { expect, test } from 'vitest'
import { pastedFiles } from './pasted-files.ts'

const at = new Date('2026-03-02T08:05:09Z')
const picture = (name = 'image.png') => new File(['x'], name, { type: 'image/png' })
const pasted = (files: readonly File[], text = '') => ({ files, getData: () => text })

test('pictures of the clipboard get names that tell them from others', () => {
  const files = pastedFiles(pasted([picture(), picture(), picture('plan.png')]), at)
  expect(files.map(({ name, type }) => [name, type])).toEqual([
    ['2026-03-02-080509.png', 'image/png'],
    ['2026-03-02-080509-2.png', 'image/png'],
    ['plan.png', 'image/png'],
  ])
})

test('what brings its text along is pasted as that text', () => {
  expect(pastedFiles(pasted([picture()], 'a cell'), at)).toEqual([])
  expect(pastedFiles(null, at)).toEqual([])
})
