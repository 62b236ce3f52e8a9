import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

// The package is made for one short page: in a single process the browser dies with the first context that is closed,
// and without web security a journey would not see what a person's browser refuses. A graphics card in software draws each
// frame by more work than drawing without one: journeys took a quarter longer.
const unwanted = [
  '--single-process',
  '--no-zygote',
  '--in-process-gpu',
  '--ignore-gpu-blocklist',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
]

/**
 * The system's Chromium where there is one, else the one among the packages, which needs nothing of the system.
 * `JOURNEY_BROWSER=packaged` takes the latter in any case.
 */
export async function launchBrowser(): Promise<Browser> {
  const always = ['--disable-gpu', '--disable-dev-shm-usage']
  const installed = installedBrowser()
  if (installed !== undefined)
    return chromium.launch({ executablePath: installed, args: ['--no-sandbox', ...always] })
  const { args, executablePath } = await unpacked()
  const libraries = join(dirname(executablePath), 'al2023', 'lib')
  return chromium.launch({
    executablePath,
    args: [...args.filter((arg) => !unwanted.includes(arg)), ...always],
    env: { ...process.env, LD_LIBRARY_PATH: `${libraries}:${process.env['LD_LIBRARY_PATH'] ?? ''}` },
  })
}

/** Unpacks the browser among the packages where it will be used, before several processes want to at once. */
export async function unpackBrowser(): Promise<void> {
  if (installedBrowser() === undefined) await unpacked()
}

const installedBrowser = (): string | undefined =>
  process.env['JOURNEY_BROWSER'] === 'packaged' ? undefined : systemBrowsers.find((path) => existsSync(path))

const unpacked = async (): Promise<{ args: readonly string[]; executablePath: string }> => {
  // The package unpacks its libraries only where it believes to be in its usual home.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x'
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  return { args: packaged.args, executablePath: await packaged.executablePath() }
}
