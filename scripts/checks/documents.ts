import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, normalize } from 'node:path'
import { checkoutFolder } from '#platform/config.ts'
import type { Check } from './check.ts'
import { isCode, sourceFiles } from './source-files.ts'

/** A capability says in one look what it is. */
const readmeLines = 20

/**
 * What the documents say of the tree is so: places that they name exist, the tree of ARCHITECTURE.md lacks no room, and the
 * steps of CONTRIBUTING.md lack no list of all kinds of fields or of the capabilities.
 */
export const documentsCheck: Check = {
  name: 'documents',
  run: async () => {
    const documents = await documentFiles()
    const exists = (path: string): boolean => existsSync(join(checkoutFolder, path))
    const named = await Promise.all(
      documents.map(async (file) => lostPlaces(file, await readDocument(file), exists)),
    )
    return {
      looked: `${documents.length} documents`,
      violations: [
        ...named.flat(),
        ...missingRooms(await readDocument('ARCHITECTURE.md'), await roomFolders()),
        ...(await longReadmes()),
        ...unnamedLists(await readDocument('CONTRIBUTING.md'), await kindLists(), 'kind of field'),
        ...unnamedLists(await readDocument('CONTRIBUTING.md'), await capabilityLists(), 'capability'),
      ],
    }
  },
}

/** The places that a document names or links to and that are not there. A decision may be named by its number alone. */
export function lostPlaces(file: string, text: string, exists: (path: string) => boolean): string[] {
  const named = [
    ...text.matchAll(
      /(?:^|[\s`(])((?:contract|server|web|practices|capabilities|tests|packs|scripts|docs|migrations)\/[\w./-]*\w)/g,
    ),
  ]
    .map(([, path = '']) => path)
    .filter((path) => !/^docs\/adr\/\d{4}$/.test(path))
  const linked = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, path = '']) => path)
    .filter((path) => !/^\w+:/.test(path))
  const beside = (path: string): string => normalize(join(dirname(file), path))
  const lost = [
    ...named.filter((path) => !exists(path) && !exists(beside(path))),
    ...linked.filter((path) => !exists(beside(path))),
  ]
  return [...new Set(lost)].map((path) => `${file} names ${path}, which does not exist`)
}

/** The rooms, as folders, that the tree of ARCHITECTURE.md does not have. */
export function missingRooms(architecture: string, folders: readonly string[]): string[] {
  const [, tree = ''] = architecture.split('```')
  const words = new Set(tree.split(/\s+/))
  return folders
    .filter((folder) => !words.has(`${folder.slice(folder.lastIndexOf('/') + 1)}/`))
    .map((folder) => `ARCHITECTURE.md's tree does not have ${folder}/`)
}

/** The files with lines for everything of a sort that whoever adds one of the sort is not told of. */
export function unnamedLists(contributing: string, files: readonly string[], sort: string): string[] {
  return files
    .filter((file) => !contributing.includes(file) && !contributing.includes(`\`${basename(file)}\``))
    .map((file) => `CONTRIBUTING.md does not say that a new ${sort} takes a line in ${file}`)
}

async function kindLists(): Promise<string[]> {
  const union = await readDocument('contract/fields/kind.ts')
  const kinds = [...union.matchAll(/^  \| '(\w+)'$/gm)].map(
    ([, kind = '']) => new RegExp(`'${kind}'|\\b${kind}:`),
  )
  if (kinds.length === 0) throw new Error('contract/fields/kind.ts does not say which kinds there are.')
  const code = (await sourceFiles()).filter(isCode)
  const lists = code.map(async (file) => {
    const text = await readDocument(file)
    return kinds.every((kind) => kind.test(text)) ? [file] : []
  })
  return (await Promise.all(lists)).flat()
}

/** Where the server is put together of its capabilities. */
async function capabilityLists(): Promise<string[]> {
  const files = (await readdir(join(checkoutFolder, 'server')))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => `server/${file}`)
  const lists = files.map(async (file) =>
    (await readDocument(file)).includes("from '../capabilities/") ? [file] : [],
  )
  return (await Promise.all(lists)).flat()
}

const readDocument = (file: string): Promise<string> => readFile(join(checkoutFolder, file), 'utf8')

/** All documents but the changelog, which speaks of what was. */
async function documentFiles(): Promise<string[]> {
  const top = (await readdir(checkoutFolder)).filter((file) => file !== 'CHANGELOG.md')
  const inside = await sourceFiles([
    'docs',
    'contract',
    'practices',
    'capabilities',
    'server',
    'tests',
    'web',
  ])
  return [...top, ...inside].filter((file) => file.endsWith('.md'))
}

/** Practices and capabilities: what the product does, and what any record can have. */
async function roomFolders(): Promise<string[]> {
  const stages = await foldersIn('practices')
  const practices = await Promise.all(stages.map(foldersIn))
  return [...practices.flat(), ...(await foldersIn('capabilities'))]
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(checkoutFolder, folder), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => `${folder}/${entry.name}`)
}

async function longReadmes(): Promise<string[]> {
  const found = (await foldersIn('capabilities')).map(async (folder) => {
    const file = `${folder}/README.md`
    if (!existsSync(join(checkoutFolder, file))) return [`${folder}/ has no README.md`]
    const lines = (await readDocument(file)).split('\n').length - 1
    return lines > readmeLines ? [`${file}: ${lines} lines, at most ${readmeLines}`] : []
  })
  return (await Promise.all(found)).flat()
}
