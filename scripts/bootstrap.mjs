// Runs on a plain Node 20 with no packages: brings the checkout to where the product's own Node can take over.
import { arrangeWeb } from './bootstrap/web.mjs'
import { arrangeNode, arrangePackages, refuseOldNode } from './bootstrap/packages.mjs'
import { handOver } from './bootstrap/hand-over.mjs'
import { BootstrapError, checkout, step } from './bootstrap/steps.mjs'
import { linkCommand } from './bootstrap/command-link.mjs'

const [task = 'start', ...rest] = process.argv.slice(2)

try {
  await main()
} catch (error) {
  if (!(error instanceof BootstrapError)) throw error
  console.error(`Error: ${error.message}\nWhat to do: ${error.remedy}`)
  process.exitCode = 1
}

async function main() {
  refuseOldNode()
  if (task === 'start') console.log(`Keelson in ${checkout}`)
  await step('packages', arrangePackages)
  const node = await step('node', arrangeNode)
  linkCommand()
  if (['start', 'test', 'measure-web', 'screenshots'].includes(task))
    await step('web', () => arrangeWeb(node))
  await handOver(node, programOf(task, rest))
}

function programOf(name, args) {
  if (name === 'test') return ['scripts/test.ts', ...args]
  if (name === 'bench') return ['tests/bench/bench.ts', ...args]
  if (name === 'measure-web') return ['tests/screens/speed/run.ts', ...args]
  if (name === 'screenshots') return ['tests/screens/screenshots.ts', ...args]
  // Starts again whenever a file that it has read changes; the screens are served by `npx vite` beside it.
  if (name === 'dev') return ['--watch', 'bin/keelson.mjs', 'start', ...args]
  return ['bin/keelson.mjs', name, ...args]
}
