import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { checkoutFolder } from '#platform/config.ts'

/** The list of what others have made, for whoever passes Keelson on. */
export const licencesFile = join(checkoutFolder, 'docs', 'licences.md')

/** Licences that go with Apache-2.0, as SPDX names them. Another one is decided on before it comes in. */
const allowed = new Set([
  'MIT', 'MIT-0', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense',
  'Python-2.0', 'PSF-2.0', 'Zlib', 'OFL-1.1', 'MPL-2.0', 'PostgreSQL',
]) // prettier-ignore

/** Data, not code, and for building only: its author is named in the list. */
const allowedForBuilding = new Set(['CC-BY-4.0'])

interface Package {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly isForBuilding: boolean
}

interface Locked {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly link?: boolean
}

/** Every package of the lockfile, the optional ones of other platforms too. */
export const lockedPackages = async (): Promise<readonly Package[]> => {
  const lock = JSON.parse(await readFile(join(checkoutFolder, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>
  }
  return Object.entries(lock.packages)
    .filter(([path, { link }]) => path !== '' && link !== true)
    .map(([path, { version = '', license = 'none', dev = false }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      isForBuilding: dev,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'))
}

/** Whether a licence may be used: of `A OR B` one is enough, of `A AND B` all are needed. */
export const isAllowed = (
  licence: string,
  { isForBuilding }: { readonly isForBuilding: boolean },
): boolean => {
  const bare = licence.replace(/^\((.*)\)$/, '$1')
  const isKnown = (name: string): boolean =>
    allowed.has(name) || (isForBuilding && allowedForBuilding.has(name))
  if (/[()]/.test(bare)) return false
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((name) => isKnown(name.trim())))
}

/** The page as it should be. */
export const licencesPage = async (): Promise<string> => {
  const packages = await lockedPackages()
  const rows = (isForBuilding: boolean): string => {
    const own = packages.filter((each) => each.isForBuilding === isForBuilding)
    const byLicence = Map.groupBy(own, ({ licence }) => licence)
    return [...byLicence]
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(
        ([licence, some]) =>
          `| ${licence} | ${[...new Set(some.map(({ name, version }) => `${name} ${version}`))].join(', ')} |`,
      )
      .join('\n')
  }
  const head = '| licence | packages |\n|---|---|\n'
  const text = `# Licences

What the lockfile brings, by licence. \`npm run licences\` writes this page; \`npm run check\` fails when it is not current or a package has a licence that has not been decided on (\`scripts/supply/licences.ts\`).

## In the product

${head}${rows(false)}

## For building and testing only

${head}${rows(true)}
`
  return format(text, { ...(await resolveConfig(licencesFile)), filepath: licencesFile })
}
