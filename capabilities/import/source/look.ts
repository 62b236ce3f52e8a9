import { isUtf8 } from 'node:buffer'
import { open } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { problem } from '#contract/problem.ts'
import { tidy } from './cells.ts'
import { headerOf } from './row-index.ts'
import { firstRow, type FoundRow } from './row-scanner.ts'
import { spool } from './spool.ts'

/** What a file is before anybody has said what its columns mean. */
export interface TableLook {
  /** As a mapping names it: `utf-8`, or `windows-1252` for what spreadsheets write where nobody asks them for UTF-8. */
  readonly encoding: 'utf-8' | 'windows-1252'
  readonly delimiter: string
  readonly columns: readonly { readonly name: string; readonly examples: readonly string[] }[]
}

const headBytes = 256 * 1024
const mostExamples = 3
const longestExample = 80
const newline = 10

/**
 * The columns of a file with what stands in its first rows; only its beginning is read.
 * @throws Problem `malformed` for what is empty or no table
 */
export const lookAtTable = async (path: string): Promise<TableLook> => {
  const spooled = await spool(path)
  try {
    const { head, isWhole } = await beginningOf(spooled.path)
    // A sign that the end of what was read cuts in two is no fault of the file.
    const whole = isWhole ? head : head.subarray(0, head.lastIndexOf(newline) + 1)
    if (whole.toString('latin1').trim() === '')
      throw problem('malformed', {
        message: 'The file is empty.',
        remedy: 'Choose the one that holds the rows, with the names of the columns in its first line.',
      })
    const encoding = isUtf8(whole) ? 'utf-8' : 'windows-1252'
    const text = new TextDecoder(encoding).decode(whole)
    const first = firstRow(whole)
    // What is packed or in UTF-16 has been made plain by now: a NUL stands in no text.
    const named = first && !whole.includes(0) ? decoded(encoding, whole, first) : null
    const { header, delimiter } = headerOf(named, first?.isQuoted ?? false)
    const rows = rowsOf(text, delimiter)
    const columns = header.map((name, at) => ({ name, examples: examplesOf(rows, at) }))
    return { encoding, delimiter, columns }
  } finally {
    await spooled.remove()
  }
}

const beginningOf = async (path: string): Promise<{ head: Buffer; isWhole: boolean }> => {
  const file = await open(path, 'r')
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return { head: buffer.subarray(0, bytesRead), isWhole: bytesRead < headBytes }
  } finally {
    await file.close()
  }
}

const decoded = (encoding: string, whole: Buffer, { from, length }: FoundRow): string =>
  new TextDecoder(encoding).decode(whole.subarray(from, from + length))

/** The rows below the header, as far as they can be read: what is wrong further down is told with its line later. */
const rowsOf = (text: string, delimiter: string): readonly (readonly string[])[] => {
  const shape = { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true }
  try {
    return parse(text, { ...shape, to: 20 }).slice(1)
  } catch {
    return []
  }
}

const examplesOf = (rows: readonly (readonly string[])[], at: number): readonly string[] => {
  const cells = rows.map((row) => tidy(row[at] ?? '').slice(0, longestExample)).filter((cell) => cell !== '')
  return [...new Set(cells)].slice(0, mostExamples)
}
