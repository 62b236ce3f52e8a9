// Fails when a first load needs more JavaScript than a phone on a train should have to wait for. Quick, from the chunks; what
// a browser with an empty cache really asks for is measured by `tests/journeys/pages/first-load.test.ts`.
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
  // Those of the language with the longest texts.
  const texts = 'i18n/everywhere/de.ts'
  const frame = ['index.html', texts, 'shell/frame/inside.tsx']
  const record = [...frame, 'shell/pages/record-route.tsx', 'i18n/de/record.ts', 'i18n/de/operation/tasks.ts']
  const pages = {
    entry: ['index.html', texts],
    'sign-in': ['index.html', texts, 'shell/sign-in/sign-in-page.tsx'],
    list: [...frame, 'shell/pages/list-route.tsx'],
    record,
    'record with marks in its texts': [...record, 'kit/markdown/rendered-markdown.tsx'],
    create: [
      ...frame,
      'shell/pages/create-route.tsx',
      'record/fields/picker/choosing/parts.ts',
      'record/fields/typing/parts.ts',
    ],
  }
  // Said, not limited: what comes on top once a chart is in sight.
  const told = {
    dashboard: [
      ...record,
      'shell/pages/dashboard-route.tsx',
      'kit/chart/load-echarts.ts',
      '../capabilities/reports/web/flow/flow-view.tsx',
    ],
  }
  const measured = (all, isLimited) =>
    Object.entries(all).map(([page, names]) => {
      for (const name of names)
        if (!manifest[name])
          throw new Error(`There is no chunk of ${name} any more: name the one that took its place.`)
      return { page, bytes: gzipped(chunksOf(manifest, names)), isLimited }
    })
  return [...measured(pages, true), ...measured(told, false)]
}

const loads = firstLoads()
for (const { page, bytes } of loads)
  console.log(`  ${page.padEnd(30)} ${(bytes / 1000).toFixed(1).padStart(6)} kB of JavaScript (gz)`)
const tooLarge = loads.filter(({ bytes, isLimited }) => isLimited && bytes > limitBytes)
if (tooLarge.length > 0) {
  console.error(
    `Over ${limitBytes / 1000} kB: ${tooLarge.map(({ page }) => page).join(', ')}. Load what is not shown at once lazily.`,
  )
  process.exitCode = 1
}
