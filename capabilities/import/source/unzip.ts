import type { Readable } from 'node:stream'
import type { Entry, ZipFile } from 'yauzl'
import { isProblem, problem } from '#contract/problem.ts'

const mostEntries = 1000

/**
 * The content of the one table in a zip file; what a Mac adds is not counted.
 * @throws Problem `malformed` when there is none, more than one, or it is encrypted or damaged
 */
export const openZipEntry = async (path: string): Promise<Readable> => {
  try {
    const zip = await opened(path)
    const entry = onlyTable(await entriesOf(zip))
    if (entry.isEncrypted()) throw problem('malformed', 'The zip file is protected by a password.')
    const content = await contentOf(zip, entry)
    content.on('close', () => zip.close())
    return content
  } catch (error) {
    if (isProblem(error)) throw error
    throw problem('malformed', `The zip file is damaged: ${(error as Error).message}.`)
  }
}

const opened = async (path: string): Promise<ZipFile> => {
  const { open } = await import('yauzl')
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(error)
      else resolve(zip)
    })
  })
}

const entriesOf = (zip: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = []
    if (zip.entryCount > mostEntries)
      return reject(problem('malformed', `The zip file has more than ${mostEntries} entries.`))
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    return zip.readEntry()
  })

const onlyTable = (entries: readonly Entry[]): Entry => {
  const files = entries.filter(
    ({ fileName }) => !fileName.endsWith('/') && !/(^|\/)(__MACOSX\/|\.)/.test(fileName),
  )
  if (files.some(({ fileName }) => /^(xl\/workbook\.|content\.xml$)/.test(fileName)))
    throw problem('malformed', {
      message: 'The file is a spreadsheet, not a table as text.',
      remedy: 'Save it as “CSV UTF-8” there, and choose that file.',
    })
  const tables = files.filter(({ fileName }) => /\.(csv|tsv|txt)$/i.test(fileName))
  const [only, ...others] = tables.length > 0 ? tables : files
  if (only && others.length === 0) return only
  const names = tables.map(({ fileName }) => fileName).join(', ')
  throw problem('malformed', {
    message: only ? `The zip file holds several tables: ${names}.` : 'The zip file holds no table.',
    remedy: 'Pack one CSV file into it.',
  })
}

const contentOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error)
      else resolve(stream)
    })
  })
