import { spawn } from 'node:child_process'
import { delimiter, dirname } from 'node:path'
import { nodeOptions } from '../../bin/node-options.mjs'
import { checkout } from './steps.mjs'

/**
 * Runs a program of the checkout under the given Node until it ends, with our terminal, signals and exit code. The
 * channel between the two lets it notice when we are killed.
 */
export async function handOver(node, args) {
  const child = spawn(node, [...nodeOptions, ...args], {
    cwd: checkout,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // What the program starts itself uses the same Node.
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}` },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  const watch = stopWhenAbandoned(child)
  const { code, signal } = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (exitCode, exitSignal) => resolve({ code: exitCode, signal: exitSignal }))
  })
  clearInterval(watch)
  process.exitCode = signal === null ? (code ?? 1) : 1
}

/** npm passes a signal to its shell alone, which ends without telling us: we notice that our parent is another. */
function stopWhenAbandoned(child) {
  const parent = process.ppid
  if (process.env['npm_lifecycle_event'] === undefined) return undefined
  const check = () => {
    if (process.ppid !== parent) child.kill('SIGTERM')
  }
  return setInterval(check, 250)
}
