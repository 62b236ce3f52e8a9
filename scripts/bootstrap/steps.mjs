import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

export const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** An error that a person can do something about: shown without a stack. */
export class BootstrapError extends Error {
  constructor(message, remedy) {
    super(message)
    this.remedy = remedy
  }
}

/** Does a step and prints one line about it: its name, what `work` answers as `text`, and the seconds it took. */
export async function step(name, work) {
  const begin = Date.now()
  const { text, value } = await work()
  if (text !== '') console.log(`  ${name.padEnd(12)}${text.padEnd(34)}${seconds(begin)}`)
  return value
}

const seconds = (begin) => {
  const text = `${((Date.now() - begin) / 1000).toFixed(1)} s`
  return process.stdout.isTTY ? `\u001b[90m${text}\u001b[0m` : text
}

/** What the file system's errors mean for a person; other errors are thrown on as they are. */
export function explain(error, folder) {
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new BootstrapError(
        `The disk of ${folder} is full.`,
        'Free about 1.5 GB there, then run this again.',
      )
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new BootstrapError(
        `The folder ${folder} can't be written by this user.`,
        'Run this as its owner, or make a copy of the checkout in a folder of your own.',
      )
    default:
      return error
  }
}
