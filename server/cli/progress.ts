/** A line on stderr that tells how far long work is; without a terminal a plain line every ten seconds. */
export interface Progress {
  /** `done` of `total` so far; `note` is shown behind the rate. */
  update(done: number, note?: string): void
  /** Leaves the last state standing. */
  end(note?: string): void
}

const width = 24

/** Starts a progress line; `total` unknown shows the count and the rate alone. */
export function createProgress(
  label: string,
  total?: number,
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
): Progress {
  const begin = Date.now()
  const everyMs = stream.isTTY ? 100 : 10_000
  let shownAt = begin
  let last = { done: 0, note: '' }
  const line = (): string => progressLine(label, last.done, total, (Date.now() - begin) / 1000, last.note)
  return {
    update: (done, note = '') => {
      last = { done, note }
      if (Date.now() - shownAt < everyMs) return
      shownAt = Date.now()
      stream.write(stream.isTTY ? `\r\u001b[2K${line()}` : `${line()}\n`)
    },
    end: (note) => {
      if (note !== undefined) last = { ...last, note }
      stream.write(stream.isTTY ? `\r\u001b[2K${line()}\n` : `${line()}\n`)
    },
  }
}

/** `Importing  ██████░░░░  51 %  72,000 of 141,712  2,400/s  29 s left  note`. */
export function progressLine(
  label: string,
  done: number,
  total: number | undefined,
  seconds: number,
  note: string,
): string {
  const count = (value: number): string => Math.round(value).toLocaleString('en')
  const rate = seconds > 0 ? done / seconds : 0
  const parts = [label]
  if (total !== undefined && total > 0) {
    const share = Math.min(1, done / total)
    const filled = Math.round(share * width)
    parts.push('█'.repeat(filled) + '░'.repeat(width - filled), `${Math.floor(share * 100)} %`)
    parts.push(`${count(done)} of ${count(total)}`)
  } else {
    parts.push(count(done))
  }
  if (rate > 0) parts.push(`${count(rate)}/s`)
  if (rate > 0 && total !== undefined && done < total) parts.push(`${count((total - done) / rate)} s left`)
  return [...parts, note].filter((part) => part !== '').join('  ')
}
