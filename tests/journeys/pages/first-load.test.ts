import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { checkoutFolder } from '#platform/config.ts'
import { sees, test, type Who } from '../../harness/journey.ts'

const limitBytes = 250_000
const webFolder = join(checkoutFolder, 'dist', 'web')

/** Notes each script that the page asks for. */
const scriptsOf = (page: Page): ReadonlySet<string> => {
  const scripts = new Set<string>()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/assets/') && pathname.endsWith('.js')) scripts.add(pathname)
  })
  return scripts
}

const gzippedBytes = async (scripts: ReadonlySet<string>): Promise<number> => {
  const sizes = [...scripts].map(async (path) => gzipSync(await readFile(join(webFolder, path))).length)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

interface FirstPage {
  readonly name: string
  readonly who: Who | null
  readonly path: string
}

const pages: readonly FirstPage[] = [
  { name: 'sign-in', who: null, path: '/sign-in' },
  { name: 'list', who: 'agent', path: '/incidents' },
  { name: 'create', who: 'agent', path: '/incidents/new' },
  { name: 'my work', who: 'agent', path: '/my-work' },
  { name: 'help', who: 'hospital', path: '/help' },
]
const dashboard: FirstPage = { name: 'dashboard', who: 'agent', path: '/dashboards/service-desk' }

describe('a first visit, with nothing in the cache and no hand on the mouse', () => {
  test('of sign-in, list, form, record, my work and the page for help takes at most 250 kB of JavaScript', async ({
    visit,
  }) => {
    const { asks } = await visit('agent')
    const numberOf = async (description: string): Promise<string> => {
      const { json } = await asks('POST', '/incidents', { title: 'The scanner jams', description })
      return (json['data'] as { number: string }).number
    }
    const records: readonly FirstPage[] = [
      { name: 'record', who: 'agent', path: `/incidents/${await numberOf('Since this morning.')}` },
      {
        name: 'record with marks',
        who: 'agent',
        path: `/incidents/${await numberOf('Since **8** this morning:\n\n- here\n- there')}`,
      },
    ]
    const measured: Record<string, number> = {}
    const limited = [...pages, ...records]
    for (const { name, who, path } of [...limited, dashboard]) {
      const { page, opens } = await visit(who)
      // Not over a link: a pointer at rest there means somebody wants to go there.
      await page.mouse.move(640, 780)
      const scripts = scriptsOf(page)
      await opens(path)
      await sees(page.getByRole('heading', { level: 1 }))
      await page.waitForLoadState('networkidle')
      measured[name] = await gzippedBytes(scripts)
    }
    const told = Object.entries(measured).map(([name, bytes]) => `${name} ${(bytes / 1000).toFixed(1)} kB`)
    process.stdout.write(`  JavaScript (gz) of a first visit: ${told.join(', ')}\n`)
    const tooLarge = limited.filter(({ name }) => (measured[name] ?? Infinity) > limitBytes)
    expect(tooLarge, told.join(', ')).toEqual([])
    expect(measured[dashboard.name]).toBeGreaterThan(limitBytes / 2)
  })
})
