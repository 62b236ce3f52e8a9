import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from './steps.mjs'

/** Makes `npx keelson` work in the checkout: npm links the commands of packages, not those of the project itself. */
export function linkCommand() {
  const folder = join(checkout, 'node_modules', '.bin')
  if (existsSync(join(folder, 'keelson'))) return
  try {
    mkdirSync(folder, { recursive: true })
    chmodSync(join(checkout, 'bin', 'keelson.mjs'), 0o755)
    symlinkSync(join('..', '..', 'bin', 'keelson.mjs'), join(folder, 'keelson'))
  } catch {
    // A read-only checkout has no shortcut; `node bin/keelson.mjs` does the same.
  }
}
