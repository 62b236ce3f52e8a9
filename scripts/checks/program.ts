import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { checkoutFolder } from '#platform/config.ts'
import type { Check } from './check.ts'

/** A check made by a program among the packages: it holds when that ends with 0; else its output is shown. */
export const programCheck = (name: string, [script, ...args]: readonly [string, ...string[]]): Check =>
  checkBy(name, script.split('/')[0] ?? script, join(checkoutFolder, 'node_modules', script), args)

/** A check made by a script of our own. */
export const scriptCheck = (name: string, script: string): Check =>
  checkBy(name, script, join(checkoutFolder, script), [])

function checkBy(name: string, looked: string, script: string, args: readonly string[]): Check {
  return {
    name,
    run: async () => {
      const { code, output } = await run(script, args)
      const lines = output.split('\n').filter((line) => line.trim() !== '')
      const complaint = lines.length === 0 ? [`ended with code ${code}`] : lines
      return { looked, violations: code === 0 ? [] : complaint.slice(0, 200) }
    },
  }
}

function run(script: string, args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: checkoutFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', reject)
    // Not at its exit: what it wrote last may still be on the way then.
    child.on('close', (code) => resolve({ code, output }))
  })
}
