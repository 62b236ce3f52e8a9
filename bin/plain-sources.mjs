import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Loads our TypeScript as `folder` keeps it, with the types taken out, and keeps there what it does not have yet. Node takes
 * types out with a WebAssembly that stays in memory as long as the process runs: some 17 MB (docs/performance.md). Lines and
 * columns stay where they were. What was kept of another text, or by another Node, or only in part, is made anew; where
 * nothing can be kept it is made each time.
 */
export const loadPlainSources = ({ root, folder }) => {
  if (!module.registerHooks || !module.stripTypeScriptTypes) return
  const own = root + sep
  const packages = join(root, 'node_modules') + sep
  module.registerHooks({
    load: (url, context, next) => {
      if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context)
      const path = fileURLToPath(url)
      if (!path.startsWith(own) || path.startsWith(packages)) return next(url, context)
      const source = plain(
        readFileSync(path, 'utf8'),
        join(folder, `${hash('sha256', relative(root, path))}.js`),
      )
      return source === null ? next(url, context) : { format: 'module', source, shortCircuit: true }
    },
  })
}

/** Null where Node itself shall say what is wrong with the text. */
const plain = (text, keptIn) => {
  const mark = `\n// ${hash('sha256', `${process.version} ${text}`)}\n`
  const kept = keptText(keptIn)
  if (kept?.endsWith(mark)) return kept
  try {
    const made = quietly(() => module.stripTypeScriptTypes(text)) + mark
    keep(keptIn, made)
    return made
  } catch {
    return null
  }
}

/** Node says of the function once that it may change; it does not say so of what loads TypeScript by itself. */
const quietly = (make) => {
  const { emitWarning } = process
  process.emitWarning = () => undefined
  try {
    return make()
  } finally {
    process.emitWarning = emitWarning
  }
}

const keptText = (path) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** Whole or not at all: processes that start together make the same. */
const keep = (path, text) => {
  const unfinished = `${path}.${process.pid}`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(unfinished, text)
    renameSync(unfinished, path)
  } catch {
    rmSync(unfinished, { force: true })
  }
}
