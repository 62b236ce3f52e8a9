#!/usr/bin/env node
// Runs server/cli/main.ts under a Node that reads TypeScript: this one from 22.18 on, else the one in node_modules.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { nodeOptions } from './node-options.mjs'
import { loadPlainSources } from './plain-sources.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const entry = join(root, 'server', 'cli', 'main.ts')
const [major, minor] = process.versions.node.split('.').map(Number)
const readsTypeScript = major > 22 || (major === 22 && minor >= 18)
const bundled = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')

if (!existsSync(join(root, 'node_modules', 'commander'))) {
  fail('The packages are not installed yet.', 'Run `npm start` (or `npm ci`) in the checkout first.')
} else if (readsTypeScript) {
  // What is kept of a program's compiled text stays in memory as long as it runs: 20 MB for half a second of a start. That
  // is worth it to a command, and not to what runs for months.
  const cache = join(root, 'node_modules', '.cache', 'keelson')
  if (process.argv[2] === 'start') loadPlainSources({ root, folder: join(cache, 'plain') })
  else module.enableCompileCache?.(join(cache, 'compiled'))
  await import(pathToFileURL(entry).href)
} else if (existsSync(bundled)) {
  handOver(bundled)
} else {
  fail(
    `Node ${process.versions.node} is too old for Keelson.`,
    'Install Node 22.18 or later and run this again.',
  )
}

function handOver(node) {
  const child = spawn(node, [...nodeOptions, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? (code ?? 1) : 1
  })
}

function fail(message, remedy) {
  console.error(`Error: ${message}\nWhat to do: ${remedy}`)
  process.exitCode = 1
}
