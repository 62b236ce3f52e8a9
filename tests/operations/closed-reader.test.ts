import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkoutFolder } from '#platform/config.ts'

test('a reader that closes the line early (`| head`) is no error of the command', async () => {
  const child = spawn(process.execPath, [join(checkoutFolder, 'bin', 'keelson.mjs'), '--help'])
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stdout.destroy()
  const [code] = (await once(child, 'exit')) as [number]
  expect({ code, said }).toEqual({ code: 0, said: '' })
})
