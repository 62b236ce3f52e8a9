import { spawn } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BootstrapError, checkout, explain } from './steps.mjs'

const oldest = [20, 0]
const oldestForTypeScript = [22, 18]
// What node_modules comes to; npm's cache and the database need room besides.
const packagesMegabytes = 950
const modules = join(checkout, 'node_modules')

/** Throws when this Node is older than npm and the bootstrap need. */
export function refuseOldNode() {
  if (isAtLeast(oldest)) return
  throw new BootstrapError(
    `Node ${process.versions.node} is too old: Keelson needs Node 20 or later to set itself up.`,
    'Install a current Node from https://nodejs.org and run this again.',
  )
}

/** Installs the packages of the lockfile where node_modules does not hold exactly these. */
export async function arrangePackages() {
  const missing = missingPackages()
  if (missing === 0) return { text: '' }
  // npm tries for minutes on a disk that is too small.
  if (!existsSync(modules) && freeMegabytes() < packagesMegabytes) throw explain({ code: 'ENOSPC' }, checkout)
  console.log(`  packages    installing ${missing} packages (a minute or so the first time) …`)
  await installPackages()
  const stillMissing = missingPackages()
  if (stillMissing > 0) {
    // On a full disk npm may end as if all were well.
    if (freeMegabytes() < 50) throw explain({ code: 'ENOSPC' }, checkout)
    throw new BootstrapError(
      `npm ended well, yet ${stillMissing} packages are missing in node_modules.`,
      'Remove the folder node_modules and run this again.',
    )
  }
  return { text: `${missing} installed` }
}

/** The program that runs the product: the Node 24 among the packages, else this one where it reads TypeScript. */
export async function arrangeNode() {
  const bundled = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(bundled)) {
    try {
      accessSync(bundled, constants.X_OK)
      return { text: '', value: bundled }
    } catch {
      throw new BootstrapError(
        `${bundled} may not be executed here.`,
        'Put the checkout on a disk that is mounted without noexec, or install Node 24 yourself.',
      )
    }
  }
  if (isAtLeast(oldestForTypeScript)) return { text: '', value: process.execPath }
  throw new BootstrapError(
    `There is no Node package for ${process.platform}-${process.arch}, and Node ${process.versions.node} is too old to run Keelson.`,
    'Install Node 24 from https://nodejs.org and run this again.',
  )
}

/** How many packages of the lockfile node_modules lacks or has in another version; npm writes its own list when it is done. */
function missingPackages() {
  const wanted = readJson(join(checkout, 'package-lock.json'))?.packages
  if (wanted === undefined)
    throw new BootstrapError('package-lock.json is missing.', 'Restore it: git checkout package-lock.json')
  const installed = readJson(join(modules, '.package-lock.json'))?.packages ?? {}
  return Object.entries(wanted).filter(([path, entry]) => isMissing(path, entry, installed[path])).length
}

function isMissing(path, wanted, installed) {
  if (path === '') return false
  if (installed !== undefined)
    return installed.version !== wanted.version || installed.integrity !== wanted.integrity
  // What is for other platforms is left out by npm, and so is what only such packages need.
  return wanted.optional !== true && wanted.devOptional !== true && wanted.peer !== true
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}

async function installPackages() {
  try {
    writeFileSync(join(checkout, '.write-test'), '')
    rmSync(join(checkout, '.write-test'))
  } catch (error) {
    throw explain(error, checkout)
  }
  // No package needs an install script here; not running any is one way less into this machine.
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund']
  const { code, output } = await runNpm(args)
  if (code === 0) return
  const log = join(mkdtempSync(join(tmpdir(), 'keelson-npm-')), 'npm-ci.log')
  writeFileSync(log, output)
  throw npmFailure(output, log)
}

/** npm by the path under which it runs us, so that no other npm is needed on PATH; else by its name. */
async function runNpm(args) {
  const own = process.env['npm_execpath']
  const [program, first] =
    own !== undefined && /npm-cli\.c?js$/.test(own) ? [process.execPath, [own]] : ['npm', []]
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...first, ...args], { cwd: checkout, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) =>
      reject(
        error.code === 'ENOENT' ? new BootstrapError('npm was not found.', 'Install npm 9 or later.') : error,
      ),
    )
    child.on('exit', (code) => resolve({ code, output }))
  })
}

function npmFailure(output, log) {
  if (/ENOSPC/.test(output)) return explain({ code: 'ENOSPC' }, checkout)
  if (/EACCES|EROFS|EPERM/.test(output)) return explain({ code: 'EACCES' }, checkout)
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET/.test(output)) {
    return new BootstrapError(
      'The package registry could not be reached.',
      `Check the network and npm's settings (registry, proxy), then run this again. Log: ${log}`,
    )
  }
  const reason = output.split('\n').find((line) => /^npm (error|ERR!) (?!code)/.test(line))
  return new BootstrapError(
    `The packages could not be installed${reason === undefined ? '' : `: ${reason.replace(/^npm (error|ERR!) /, '')}`}.`,
    `npm's own words are in ${log}`,
  )
}

function freeMegabytes() {
  const { bavail, bsize } = statfsSync(checkout)
  return (bavail * bsize) / 1_048_576
}

function isAtLeast([major, minor]) {
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number)
  return ownMajor > major || (ownMajor === major && ownMinor >= minor)
}
