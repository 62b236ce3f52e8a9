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
  const isPackaged = process.env['JOURNEY_BROWSER'] === 'packaged'
  const installed = isPackaged ? undefined : systemBrowsers.find((path) => existsSync(path))
  if (installed !== undefined) {
    return chromium.launch({
      executablePath: installed,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    })
  }
  // The package unpacks its libraries only where it believes to be in its usual home.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x'
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  const executablePath = await packaged.executablePath()
  const libraries = join(dirname(executablePath), 'al2023', 'lib')
  return chromium.launch({
    executablePath,
    args: [
      ...packaged.args.filter((arg) => !unwanted.includes(arg)),
      '--disable-gpu',
      '--disable-dev-shm-usage',
    ],
    env: { ...process.env, LD_LIBRARY_PATH: `${libraries}:${process.env['LD_LIBRARY_PATH'] ?? ''}` },
  })
}
