import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { checkoutFolder } from '#platform/config.ts'
import type { Check } from './check.ts'

/** A check made by a program among the packages: it holds when that ends with 0; else its output is shown. */
export function programCheck(name: string, [script, ...args]: readonly [string, ...string[]]): Check {
  return {
    name,
    run: async () => {
      const { code, output } = await run(join(checkoutFolder, 'node_modules', script), args)
      const lines = output.split('\n').filter((line) => line.trim() !== '')
      const complaint = lines.length === 0 ? [`ended with code ${code}`] : lines
      return { looked: script.split('/')[0] ?? script, violations: code === 0 ? [] : complaint.slice(0, 200) }
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
    child.on('exit', (code) => resolve({ code, output }))
  })
}
