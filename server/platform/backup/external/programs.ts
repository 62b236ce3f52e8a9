import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, readdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { problem } from '#contract/problem.ts'

/** The programs of PostgreSQL that Keelson calls for a server that is not its own, and the Debian package of each. */
const packageOf = {
  pg_basebackup: 'postgresql-client',
  pg_receivewal: 'postgresql-client',
  postgres: 'postgresql',
}

export type ProgramName = keyof typeof packageOf

export interface ProgramWish {
  /** The server's version, `15`. */
  readonly major: string
  /** The folder that a person named; null looks where packages put them, and on PATH. */
  readonly folder: string | null
  /** A client may be newer than its server; a server reads the files of its own version only. */
  readonly mayBeNewer: boolean
}

/** The path of a program of the right version. @throws Problem that names the package to install */
export async function findProgram(name: ProgramName, wish: ProgramWish): Promise<string> {
  const seen: string[] = []
  for (const folder of wish.folder === null ? await usualFolders(wish) : [wish.folder]) {
    const path = join(folder, name)
    const version = await versionOf(path)
    if (version === null) continue
    if (version === wish.major || (wish.mayBeNewer && Number(version) > Number(wish.major))) return path
    seen.push(`${path} is of version ${version}`)
  }
  const wanted = `${name} of PostgreSQL ${wish.major}${wish.mayBeNewer ? ' or later' : ''}`
  const where = wish.folder === null ? 'on this machine' : `in ${wish.folder}`
  throw problem('unavailable', {
    message: `There is no ${wanted} ${where}${seen.length > 0 ? ` (${seen.join(', ')})` : ''}.`,
    remedy: `Install it (Debian: apt-get install ${packageOf[name]}-${wish.major}), or name its folder with --programs.`,
  })
}

async function usualFolders({ major, mayBeNewer }: ProgramWish): Promise<string[]> {
  const debian = '/usr/lib/postgresql'
  const newer = mayBeNewer
    ? (await readdir(debian).catch(() => [])).filter((version) => Number(version) > Number(major)).sort()
    : []
  return [
    ...[major, ...newer].map((version) => join(debian, version, 'bin')),
    `/usr/pgsql-${major}/bin`,
    `/opt/homebrew/opt/postgresql@${major}/bin`,
    `/usr/local/opt/postgresql@${major}/bin`,
    ...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''),
  ]
}

async function versionOf(path: string): Promise<string | null> {
  try {
    await access(path, constants.X_OK)
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 10_000 })
    return /\(PostgreSQL\) (\d+)/.exec(stdout)?.[1] ?? null
  } catch {
    return null
  }
}
