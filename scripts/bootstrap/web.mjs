import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { BootstrapError, checkout, explain } from './steps.mjs'

const stamp = join(checkout, 'dist', 'web.stamp')
const built = join(checkout, 'dist', 'web', 'index.html')

/** Builds the web when a source of it has changed since the last build. */
export async function arrangeWeb(node) {
  if (!existsSync(join(checkout, 'vite.config.ts'))) return { text: '' }
  if (isBuilt(hashOfSources())) return { text: '' }
  const release = await takeTurn()
  try {
    const sources = hashOfSources()
    if (isBuilt(sources)) return { text: 'built by another process' }
    console.log('  web         building …')
    const { code, output } = await build(node)
    if (code !== 0) throw buildFailure(output)
    writeFileSync(stamp, sources)
    return { text: 'built' }
  } catch (error) {
    throw explain(error, join(checkout, 'dist'))
  } finally {
    release()
  }
}

const isBuilt = (sources) => existsSync(built) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources

/** Processes that start together build once: the others wait. A turn that was never given back ends after 3 minutes. */
async function takeTurn() {
  const turn = join(checkout, 'dist', 'web.turn')
  try {
    mkdirSync(join(checkout, 'dist'), { recursive: true })
    for (;;) {
      try {
        mkdirSync(turn)
        return () => rmSync(turn, { recursive: true, force: true })
      } catch (error) {
        if (error.code !== 'EEXIST') throw error
      }
      const takenAt = statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
      if (Date.now() - takenAt > 180_000) rmSync(turn, { recursive: true, force: true })
      await new Promise((resume) => setTimeout(resume, 200))
    }
  } catch (error) {
    throw explain(error, join(checkout, 'dist'))
  }
}

/** Everything that the build can read: by content, so that a checkout of another branch and back builds nothing. */
function hashOfSources() {
  const hash = createHash('sha256')
  const roots = [
    'web',
    'contract',
    'practices',
    'capabilities',
    'vite.config.ts',
    'package-lock.json',
    'package.json',
  ]
  for (const file of roots.flatMap((name) => filesBelow(join(checkout, name)))) {
    hash
      .update(`${relative(checkout, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesBelow(path) {
  if (!existsSync(path)) return []
  const entries = readEntries(path)
  if (entries === null) return [path]
  return entries
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesBelow(join(path, entry.name))
        : isSource(entry)
          ? [join(path, entry.name)]
          : [],
    )
}

const isSource = (entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name)

function readEntries(path) {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch (error) {
    if (error.code === 'ENOTDIR') return null
    throw error
  }
}

function build(node) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      node,
      [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
      {
        cwd: checkout,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
      },
    )
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('exit', (code) => resolve({ code, output }))
  })
}

function buildFailure(output) {
  if (/ENOSPC/.test(output)) return explain({ code: 'ENOSPC' }, checkout)
  if (/EACCES|EROFS/.test(output)) return explain({ code: 'EACCES' }, join(checkout, 'dist'))
  return new BootstrapError(
    `The web could not be built.\n${output.trim().split('\n').slice(0, 20).join('\n')}`,
    'Correct the source that is named above.',
  )
}
