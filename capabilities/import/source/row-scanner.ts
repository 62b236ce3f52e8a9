import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { problem } from '#contract/problem.ts'

/** A row as it stands in the file: byte offsets without its line end, and the physical line on which it begins (from 1). */
export interface FoundRow {
  readonly from: number
  readonly length: number
  readonly line: number
  /** Whether it has a quote character at all; without one, splitting at the delimiter is the whole truth. */
  readonly isQuoted: boolean
  /** Null for a row longer than `maxRowBytes`: it is passed over, never held. */
  readonly text: string | null
}

export const maxRowBytes = 1024 * 1024
const blockBytes = 4 * 1024 * 1024

/** What separates cells before the first row has said what does. */
export const comma = 44
const newline = 10
const carriageReturn = 13
const quote = 34

/**
 * Walks through the rows of a CSV file (RFC 4180, `"` as quote, line ends LF or CRLF) and answers the SHA-256 of the
 * file. Memory is bounded by the block, whatever the file holds. Empty lines are no rows.
 * @throws Problem `malformed` when a quote is never closed
 */
export const scanRows = async (
  path: string,
  delimiter: () => number,
  found: (row: FoundRow) => void,
): Promise<{ sha256: string; bytes: number }> => {
  const file = await open(path, 'r')
  const hash = createHash('sha256')
  const walk = makeWalk(delimiter, found)
  try {
    const buffer = Buffer.allocUnsafe(blockBytes + maxRowBytes)
    let bytes = 0
    for (;;) {
      const kept = walk.keep(buffer)
      const { bytesRead } = await file.read(buffer, kept, blockBytes, bytes)
      if (bytesRead === 0) break
      hash.update(buffer.subarray(kept, kept + bytesRead))
      bytes += bytesRead
      walk.step(buffer, kept + bytesRead)
    }
    walk.end(buffer)
    return { sha256: hash.digest('hex'), bytes }
  } finally {
    await file.close()
  }
}

/** The first row of a file whose beginning is `head`, as `scanRows` finds it; null where there is none. @throws Problem as `scanRows` does */
export const firstRow = (head: Buffer): FoundRow | null => {
  const rows: FoundRow[] = []
  const walk = makeWalk(
    () => comma,
    (row) => void rows.push(row),
  )
  walk.step(head, head.length)
  if (rows.length === 0) walk.end(head)
  return rows[0] ?? null
}

/** Where the walk stands within a row that a block has cut, or that is too long to be held. */
interface Place {
  inQuote: boolean
  justClosed: boolean
  atFieldStart: boolean
  isQuoted: boolean
  lines: number
}

const rowStart = (): Place => ({
  inQuote: false,
  justClosed: false,
  atFieldStart: true,
  isQuoted: false,
  lines: 1,
})

interface Walk {
  /** Moves what is left of the last block to the front; answers how many bytes that are. */
  keep(buffer: Buffer): number
  step(buffer: Buffer, filled: number): void
  end(buffer: Buffer): void
}

const makeWalk = (delimiter: () => number, found: (row: FoundRow) => void): Walk => {
  let base = 0
  let left = { from: 0, to: 0 }
  let line = 1
  let place = rowStart()
  // Bytes of the current row that are gone already because it is too long.
  let passed = 0

  const emit = (buffer: Buffer, from: number, to: number): void => {
    const end = to > from && buffer[to - 1] === carriageReturn ? to - 1 : to
    const length = passed + end - from
    if (length > 0 || passed > 0) {
      const text = passed > 0 || length > maxRowBytes ? null : buffer.toString('utf8', from, end)
      found({ from: base + from - passed, length, line, isQuoted: place.isQuoted, text })
    }
    line += place.lines
    place = rowStart()
    passed = 0
  }
  return {
    keep: (buffer) => {
      buffer.copy(buffer, 0, left.from, left.to)
      base += left.from
      left = { from: 0, to: left.to - left.from }
      return left.to
    },
    step: (buffer, filled) => {
      let from = 0
      let scanned = left.to
      let nextQuote = indexOf(buffer, quote, scanned, filled)
      for (;;) {
        if (nextQuote < scanned) nextQuote = indexOf(buffer, quote, scanned, filled)
        const lineEnd = indexOf(buffer, newline, scanned, filled)
        const isPlain = !place.inQuote && !place.justClosed && nextQuote > lineEnd
        const end = isPlain ? lineEnd : walkQuoted(buffer, scanned, filled, delimiter(), place)
        if (end >= filled) break
        emit(buffer, from, end)
        from = scanned = end + 1
      }
      if (filled - from > maxRowBytes) {
        passed += filled - from
        from = filled
      }
      left = { from, to: filled }
    },
    end: (buffer) => {
      if (place.inQuote)
        throw problem('malformed', {
          message: `The quote opened in the row of line ${line} is never closed.`,
          remedy: 'Correct that row, or give the right delimiter in the mapping.',
        })
      if (left.to > left.from || passed > 0) emit(buffer, left.from, left.to)
    },
  }
}

const indexOf = (buffer: Buffer, byte: number, from: number, filled: number): number => {
  const at = buffer.subarray(from, filled).indexOf(byte)
  return at === -1 ? filled : from + at
}

/** Goes on from `from` by the rules of quotes; the place of the line end, or `filled` when it is not there yet. */
const walkQuoted = (
  buffer: Buffer,
  from: number,
  filled: number,
  delimiter: number,
  place: Place,
): number => {
  for (let at = from; at < filled; at++) {
    const byte = buffer[at]
    if (byte === quote) {
      place.isQuoted = true
      if (place.inQuote) {
        place.inQuote = false
        place.justClosed = true
        continue
      }
      // A quote right behind a closing one stands for itself; one in the middle of a bare cell is just a character.
      if (place.atFieldStart || place.justClosed) place.inQuote = true
    } else if (place.inQuote) {
      if (byte === newline) place.lines += 1
    } else if (byte === newline) return at
    place.justClosed = false
    place.atFieldStart = byte === delimiter && !place.inQuote
  }
  return filled
}
