// Fails when a first load needs more JavaScript than a phone on a train should have to wait for.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const limitBytes = 250_000
const folder = join(import.meta.dirname, '..', 'dist', 'web')

/** Chunks that a page needs before anything is shown: the entry's, those of the signed-in frame, and those of a page. */
const chunksOf = (manifest, names, seen = new Set()) => {
  for (const name of names) {
    const chunk = manifest[name]
    if (!chunk || seen.has(chunk.file)) continue
    seen.add(chunk.file)
    chunksOf(manifest, chunk.imports ?? [], seen)
  }
  return seen
}

const gzipped = (files) =>
  [...files]
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0)

/** What has to be loaded for each first page, in bytes of gzipped JavaScript. */
const firstLoads = () => {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'))
  const frame = ['index.html', 'shell/frame/inside.tsx']
  const pages = {
    entry: ['index.html'],
    'sign-in': ['index.html', 'shell/sign-in/sign-in-page.tsx'],
    list: [...frame, 'shell/pages/list-route.tsx'],
    record: [...frame, 'shell/pages/record-route.tsx'],
    create: [...frame, 'shell/pages/create-route.tsx', 'record/fields/picker/choosing/parts.ts'],
  }
  return Object.entries(pages).map(([page, names]) => ({ page, bytes: gzipped(chunksOf(manifest, names)) }))
}

const loads = firstLoads()
for (const { page, bytes } of loads)
  console.log(`  ${page.padEnd(8)} ${(bytes / 1000).toFixed(1).padStart(6)} kB of JavaScript (gz)`)
const tooLarge = loads.filter(({ bytes }) => bytes > limitBytes)
if (tooLarge.length > 0) {
  console.error(
    `Over ${limitBytes / 1000} kB: ${tooLarge.map(({ page }) => page).join(', ')}. Load what is not shown at once lazily.`,
  )
  process.exitCode = 1
}
