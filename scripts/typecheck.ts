import { spawnSync } from 'node:child_process'

// What Node runs, what the browser runs, and the journeys, which speak to both.
for (const project of ['tsconfig.json', 'tsconfig.web.json', 'tsconfig.journeys.json']) {
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
