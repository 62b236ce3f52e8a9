import { spawnSync } from 'node:child_process'

// Both worlds: what Node runs, and what the browser runs.
for (const project of ['tsconfig.json', 'tsconfig.web.json']) {
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
