import { randomBytes } from 'node:crypto'
import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { problem } from '#contract/problem.ts'
import type { Config } from './config.ts'
import { createDurably } from './files/durable.ts'

/** The secret that signs sessions: from the settings, else the one made at the first start and kept in the data folder. */
export async function loadSecret(config: Pick<Config, 'secret' | 'dataFolder'>): Promise<string> {
  if (config.secret !== null) return config.secret
  const file = join(config.dataFolder, 'secret')
  await mkdir(config.dataFolder, { recursive: true })
  // Of several processes that start together exactly one makes it, whole, and the others read it.
  if ((await stat(file).catch(() => null)) === null)
    await createDurably(file, `${randomBytes(48).toString('base64url')}\n`)
  return readSecret(file)
}

async function readSecret(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw problem('unavailable', {
      message: `The secret can't be read from ${file} (${error.code ?? error.message}).`,
      remedy: 'Make the file readable for the user who starts Keelson, or set KEELSON_SECRET.',
    })
  })
  if (text.trim().length >= 32) return text.trim()
  throw problem('unavailable', {
    message: `The secret in ${file} is shorter than 32 characters.`,
    remedy: 'Put a longer one there; `openssl rand -base64 48` makes one.',
  })
}
