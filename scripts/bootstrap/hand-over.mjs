import { spawn } from 'node:child_process'
import { delimiter, dirname } from 'node:path'
import { checkout } from './steps.mjs'

/**
 * Runs a program of the checkout under the given Node until it ends, with our terminal, signals and exit code. The
 * channel between the two lets it notice when we are killed.
 */
export async function handOver(node, args) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: checkout,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // What the program starts itself uses the same Node.
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}` },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  const { code, signal } = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (exitCode, exitSignal) => resolve({ code: exitCode, signal: exitSignal }))
  })
  process.exitCode = signal === null ? (code ?? 1) : 1
}
