import { realpath } from 'node:fs/promises'
import { isAbsolute, relative, sep } from 'node:path'
import { problem } from '#contract/problem.ts'

/**
 * A folder that is named in the browser and written to must not be one of Keelson's own, by whatever links it is reached:
 * there it could stand in for files, pages or code, and whoever takes those away takes the published heads along.
 * @throws Problem `forbidden`
 */
export const refuseOwnFolder = async (target: string, own: readonly string[]): Promise<void> => {
  const there = await resolved(target)
  for (const folder of own)
    if (isWithin(await resolved(folder), there))
      throw problem('forbidden', {
        message: `${target} is in ${folder}, a folder of Keelson's own.`,
        remedy: 'Name a folder outside of it that somebody else keeps, best on another machine.',
      })
}

const resolved = (path: string): Promise<string> => realpath(path).catch(() => path)

const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
