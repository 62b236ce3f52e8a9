import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { checkoutFolder } from '#platform/config.ts'

/** The folders that hold the product's own source. */
const sourceRooms = [
  'contract',
  'practices',
  'capabilities',
  'server',
  'integrations',
  'packs',
  'web',
  'tests',
  'scripts',
  'bin',
]

/** All files of the product's rooms, relative to the checkout, sorted. */
export async function sourceFiles(rooms: readonly string[] = sourceRooms): Promise<string[]> {
  const lists = await Promise.all(
    rooms.map(async (room) => {
      const entries = await readdir(join(checkoutFolder, room), {
        recursive: true,
        withFileTypes: true,
      }).catch(() => [])
      return entries
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
        .map((entry) => relative(checkoutFolder, join(entry.parentPath, entry.name)))
    }),
  )
  return lists.flat().sort()
}

export const isCode = (file: string): boolean => /\.(ts|tsx|mjs|cjs|js)$/.test(file) && !isGenerated(file)

const isGenerated = (file: string): boolean => /\.generated\.tsx?$|\.d\.ts$/.test(file)

export const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || file.startsWith('tests/')
