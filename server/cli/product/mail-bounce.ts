import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { isProblem, problem } from '#contract/problem.ts'
import { systemActor } from '#engine'
import { noteBounce } from '../../../capabilities/notifications/mail/bounces/bounce.ts'
import { makeProduct } from '../../product.ts'
import type { CliCommand } from '../command.ts'

// A notification gives the mail back that it is about, at most.
const mostBytes = 30_000_000

/** `keelson mails bounce`: takes a mail that a mail server has sent back, and notes of which delivery it is. */
export const mailBounceCommand: CliCommand = {
  path: ['mails', 'bounce'],
  summary:
    'Note a mail that came back: reads a delivery status notification (RFC 3464) from the standard input',
  options: [{ flags: '--file <file>', text: 'read the notification from a file instead' }],
  help: `For the mail server that bounces come to, for example in Postfix's aliases, for the address that mails come from:
  keelson: "|/usr/local/bin/keelson mails bounce"
Any other mail, and what is delayed only, changes nothing and ends with 0. A database that can't be reached ends with 1: the
mail server keeps the notification and tries again where it is told to (Postfix: soft_bounce).`,
  run: async (run) => {
    const { file } = run.options
    const message = await readAll(typeof file === 'string' ? createReadStream(file) : process.stdin)
    // The reader of mails is large, and no other command needs it.
    const { readDsn } = await import('../../../capabilities/notifications/mail/bounces/read-dsn.ts')
    const statuses = await readDsn(message)
    const failures = statuses.filter(({ action }) => action === 'failed')
    let noted = 0
    if (failures.length > 0) {
      const platform = await run.platform()
      const product = await makeProduct(platform)
      const ctx = product.ctxFor(systemActor('automation'), 'cli')
      for (const failure of failures) noted += await noteBounce(ctx, failure)
    }
    run.result({ statuses: statuses.length, noted }, lineOf(statuses.length, failures.length, noted))
  },
}

const lineOf = (statuses: number, failures: number, noted: number): string => {
  if (statuses === 0) return 'This is no notification of a delivery: nothing is noted.'
  if (failures === 0) return 'Nothing has failed: nothing is noted.'
  return noted === 0
    ? 'No delivery of ours that was not noted already, or none that has failed for good.'
    : `${noted} deliveries came back.`
}

const readAll = async (stream: Readable): Promise<Buffer> => {
  try {
    return await bytesOf(stream)
  } catch (error) {
    if (isProblem(error)) throw error
    const { code, message } = error as NodeJS.ErrnoException
    throw problem('malformed', `The notification can't be read (${code ?? message}).`)
  }
}

const bytesOf = async (stream: Readable): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    const part = Buffer.from(chunk as string)
    bytes += part.length
    if (bytes > mostBytes)
      throw problem('malformed', `The notification is longer than ${mostBytes / 1_000_000} MB.`)
    chunks.push(part)
  }
  return Buffer.concat(chunks)
}
