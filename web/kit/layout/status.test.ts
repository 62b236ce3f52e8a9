import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = new URL('../../..', import.meta.url).pathname

/** Files of the screens that say of a place themselves that what changes in it is spoken. */
const speakingIn = async (folder: string): Promise<readonly string[]> => {
  const files = (await readdir(join(root, folder), { recursive: true })).filter((file) =>
    file.endsWith('.tsx'),
  )
  const found = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(root, folder, file), 'utf8')
      return /role="status"|role="log"|aria-live/.test(text) ? [join(folder, file)] : []
    }),
  )
  return found.flat()
}

test('what changes is spoken in one way only, which sees to it that it is heard', async () => {
  const found = await Promise.all(['web', 'capabilities', 'practices'].map(speakingIn))
  expect(found.flat()).toEqual(['web/kit/layout/status.tsx'])
})
