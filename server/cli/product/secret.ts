import { randomBytes } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { problem } from '#contract/problem.ts'
import { createDurably, renameDurably } from '#platform/files/durable.ts'
import { runningEmbedded } from '#platform/database/embedded/embedded.ts'
import { rotateSecret } from './rotate-secret.ts'
import type { CliCommand, Run } from '../command.ts'

export const secretRotateCommand: CliCommand = {
  path: ['secret', 'rotate'],
  summary: 'seal anew, under another secret, all that lies under the one that Keelson was started with',
  options: [
    { flags: '--to <file>', text: 'holds the new secret, where KEELSON_SECRET gives the present one' },
  ],
  help: `Keys of people, secrets of sign-in services, mail servers and authenticator apps. Stop Keelson first, on every machine. Whoever is
signed in has to sign in again. Done again after it was interrupted, it goes on. Keep the old secret, apart, for as long as you keep
backups of before: what is restored from them lies under it.
  keelson secret rotate                          a new one into the data folder
  KEELSON_SECRET_FILE=old keelson secret rotate --to new      then start with KEELSON_SECRET_FILE=new`,
  async run(run) {
    const { config } = run
    // A database that this command starts itself is nobody else's; one that runs has somebody who runs it.
    if (config.databaseUrl === null && (await runningEmbedded(config.dataFolder)) !== null)
      throw problem('conflict', {
        message: 'Keelson is running: it would go on with the old secret.',
        remedy: 'Stop it, and do it again.',
      })
    const platform = await run.platform()
    const next = await nextSecret(run)
    const count = await rotateSecret(platform.database, { from: platform.secret, to: next.secret })
    await next.bringIn()
    run.result({ sealedAnew: count }, [`${count} keys and secrets lie under the new secret.`, next.say])
  },
}

interface Next {
  readonly secret: string
  readonly say: string
  bringIn(): Promise<void>
}

const nextSecret = async ({ config, options }: Run): Promise<Next> => {
  const file = options['to']
  if (config.secret !== null) {
    if (typeof file !== 'string')
      throw problem('malformed', 'The secret is given by KEELSON_SECRET: name the new one with --to <file>.')
    const say = `Start Keelson with KEELSON_SECRET_FILE=${file} from now on.`
    return { secret: await readNew(file), say, bringIn: async () => undefined }
  }
  if (file !== undefined)
    throw problem(
      'malformed',
      'The secret is a file of the data folder, in which a new one is made: leave out --to.',
    )
  const place = join(config.dataFolder, 'secret')
  // On the disk before anything lies under it, and kept where a rotation was interrupted.
  const made = `${place}.next`
  if ((await stat(made).catch(() => null)) === null)
    await createDurably(made, `${randomBytes(48).toString('base64url')}\n`)
  return { secret: await readNew(made), say: `It is in ${place}.`, bringIn: () => renameDurably(made, place) }
}

const readNew = async (file: string): Promise<string> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw problem('malformed', `${file} can't be read (${error.code ?? error.message}).`)
  })
  if (text.trim().length >= 32) return text.trim()
  throw problem('malformed', `The secret in ${file} is shorter than 32 characters.`)
}
