import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import type { Outgoing } from '../../http/outgoing/outgoing.ts'
import type { Log } from '../../log.ts'

/** Whether a password is in a list of those that have become known elsewhere. */
export type IsBreached = (password: string) => Promise<boolean>

export interface BreachedOptions {
  /** A folder of range files, or the address of a range API; null asks nothing. */
  readonly source: string | null
  readonly outgoing: Pick<Outgoing, 'request'>
  readonly log: Pick<Log, 'warn'>
}

/**
 * Asks by the first five of the forty signs of the password's SHA-1 and compares the rest here, so that neither the
 * password nor its hash leaves (the k-anonymous ranges of Have I Been Pwned: `<prefix>` or `<prefix>.txt`, lines of
 * `SUFFIX:COUNT`). A list that can't be asked refuses nobody a new password: that is written to the log.
 */
export const makeIsBreached = ({ source, outgoing, log }: BreachedOptions): IsBreached => {
  if (!source) return () => Promise.resolve(false)
  const rangeOf = isAbsolute(source) ? fromFolder(source) : fromApi(source, outgoing)
  return async (password) => {
    const digest = hash('sha1', password.normalize('NFC'), 'hex').toUpperCase()
    try {
      return isIn(await rangeOf(digest.slice(0, 5)), digest.slice(5))
    } catch (error) {
      log.warn(
        { err: error },
        'The list of breached passwords could not be asked; a password was not looked up',
      )
      return false
    }
  }
}

const fromFolder =
  (folder: string) =>
  async (prefix: string): Promise<string> =>
    readFile(join(folder, `${prefix}.txt`), 'utf8').catch(() => readFile(join(folder, prefix), 'utf8'))

const fromApi =
  (address: string, outgoing: BreachedOptions['outgoing']) =>
  async (prefix: string): Promise<string> => {
    const { status, body } = await outgoing.request(`${address.replace(/\/+$/, '')}/${prefix}`, {
      // The length of the answer tells nothing of the range then.
      headers: { 'add-padding': 'true', 'user-agent': 'keelson' },
      timeoutMs: 3000,
    })
    if (status !== 200) throw new Error(`The list of breached passwords answered ${status}.`)
    return body.toString('utf8')
  }

/** Lines that pad an answer have the count 0. */
const isIn = (range: string, suffix: string): boolean =>
  range.split(/\r?\n/).some((line) => {
    const [found, count = '1'] = line.split(':')
    return found?.toUpperCase() === suffix && Number(count) > 0
  })
