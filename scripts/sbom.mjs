// Writes the bill of materials (CycloneDX 1.5) of what the lockfile brings: dist/keelson.cdx.json, or to the given file.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { checkout } from './bootstrap/steps.mjs'

const file =
  process.argv[2] === undefined ? join(checkout, 'dist', 'keelson.cdx.json') : resolve(process.argv[2])
const { stdout, stderr, status } = spawnSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'],
  { cwd: checkout, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
)
if (status !== 0) {
  console.error(stderr)
  process.exitCode = 1
} else {
  const { components } = JSON.parse(stdout)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, stdout)
  console.log(`${file}: ${components.length} components`)
}
