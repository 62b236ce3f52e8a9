import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Large, or for few: fetched and kept when it is first needed. */
const later = /load-echarts|-(cyrillic|greek|vietnamese|latin-ext)/
const name = 'service-worker.js'

/**
 * Makes the service worker of a build: its own text with the names of the files that it keeps. Another build has other
 * names, so that a browser sees a new worker exactly where there is something new.
 */
export const workerFile = (webFolder: string): Plugin => ({
  name: 'keelson-service-worker',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const outputs = Object.values(bundle)
    const files = [
      ...outputs
        .map(({ fileName }) => fileName)
        .filter((file) => /^assets\//.test(file) && !later.test(file)),
      'index.html',
      ...publicFiles(webFolder),
    ]
    const page = bundle['index.html']
    const entry = outputs.find((output) => output.type === 'chunk' && output.isEntry)
    if (page?.type !== 'asset' || !entry) this.error('The build has no page, or no entry.')
    const version = createHash('sha256').update(page.source)
    for (const file of files.toSorted()) version.update(`\0${file}`)
    for (const file of publicFiles(webFolder)) version.update(readFileSync(join(webFolder, 'public', file)))
    const build = {
      version: version.digest('hex').slice(0, 16),
      entry: `/${entry.fileName}`,
      files: files.map((file) => `/${file}`),
    }
    const text = readFileSync(join(webFolder, 'shell', 'worker', name), 'utf8')
    const source = text.replace('globalThis.__BUILD__', () => JSON.stringify(build))
    this.emitFile({ type: 'asset', fileName: name, source })
  },
})

const publicFiles = (webFolder: string): readonly string[] => readdirSync(join(webFolder, 'public'))
