import { join } from 'node:path'
import { build } from 'vite'
import { expect } from 'vitest'
import { checkoutFolder } from '#platform/config.ts'
import { sees, test } from '../harness/journey.ts'
import { exampleTexts, hostileHtml, hostileMarkdown, naughtyStrings } from '../guard/hostile-html.ts'
import type { decodeHTMLStrict } from '../../web/kit/markdown/browser-entities.ts'
import type { sanitise } from '../../web/kit/markdown/sanitise.ts'

/** What the pieces put into the page under `kit`, each by its module. */
interface Kit {
  readonly sanitise: typeof sanitise
  readonly decodeHTMLStrict: typeof decodeHTMLStrict
}

/** A module of the kit as a browser would load it, in one piece. */
const bundled = async (file: string): Promise<string> => {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(checkoutFolder, file), formats: ['iife'], name: 'kit', fileName: 'kit' },
    },
  })
  const [output] = [made].flat() as unknown as { output: { code: string }[] }[]
  return output?.output[0]?.code ?? ''
}

const counter =
  'globalThis.ran = []; globalThis.alert = globalThis.ping = (...said) => { globalThis.ran.push(said.join()) }'

test('no text of a record runs a script, loads anything from elsewhere or breaks the page’s policy', async ({ visit }) => {
  const anna = await visit('hospital')
  const { page } = anna
  const left: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== 'localhost' && !request.url().startsWith('data:')) left.push(request.url())
  })
  page.on('dialog', (dialog) => {
    left.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.addInitScript(counter)
  await page.addInitScript(
    'globalThis.refused = []; document.addEventListener("securitypolicyviolation", (event) => globalThis.refused.push(event.violatedDirective + " " + event.blockedURI))',
  )
  // A text with a NUL is refused as such (tests/guard/fuzz.test.ts): here it would hide the others.
  const texts = [...hostileMarkdown, ...hostileHtml, ...naughtyStrings].map((text) => text.replaceAll('\0', ''))
  for (let at = 0; at < texts.length; at += 60) {
    const some = texts.slice(at, at + 60)
    const { status, json } = await anna.asks('POST', '/incidents', {
      title: `<img src=x onerror=ping(1)> ${at}`,
      description: `${some.join('\n\n')}\n\nThe end of ${at}`,
    })
    expect(status).toBe(201)
    await anna.opens(`/incidents/${(json.data as { number: string }).number}`)
    await sees(page.getByText(`The end of ${at}`))
    for (const link of await page.locator('main a[target="_blank"]').all()) await link.hover({ force: true, timeout: 500 }).catch(() => undefined)
    expect(await page.evaluate('[globalThis.ran, globalThis.refused]')).toEqual([[], []])
    expect(await page.evaluate(String.raw`[...document.querySelectorAll('main a')].filter((a) => a.hasAttribute('href')).map((a) => a.href).filter((href) => !/^(https?|mailto|tel):/.test(href))`)).toEqual([])
  }
  expect(left).toEqual([])
}) // prettier-ignore

test('HTML of a mail keeps its words and loses whatever could act', async ({ visit }) => {
  const { page } = await visit(null)
  const left: string[] = []
  await page.route('**/*', (route) => {
    const url = route.request().url()
    if (url !== 'http://mail.example/') left.push(url)
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Mail</title><main></main>' })
  })
  await page.goto('http://mail.example/')
  await page.evaluate(counter)
  await page.evaluate(await bundled('web/kit/markdown/sanitise.ts').then((code) => `${code}; globalThis.kit = kit`))
  for (const html of [...hostileHtml, ...naughtyStrings, ...exampleTexts]) {
    // Put into the page as the product does it, and once more as what comes out of that.
    const found: { names: string[]; attributes: string[] } = await page.evaluate(`(() => {
      const main = document.querySelector('main')
      main.innerHTML = kit.sanitise(${JSON.stringify(html)})
      const once = main.innerHTML
      main.innerHTML = kit.sanitise(once)
      for (const each of main.querySelectorAll('*')) { each.dispatchEvent(new Event('mouseover')); each.dispatchEvent(new Event('focus')); }
      return { names: [...main.querySelectorAll('*')].map((each) => each.localName), attributes: [...main.querySelectorAll('*')].flatMap((each) => [...each.attributes].map(({ name, value }) => name === 'href' || name === 'is' ? name + '=' + value : name)) }
    })()`)
    expect(found.names.filter((name) => /script|style|svg|math|iframe|object|embed|img|form|input|link|meta|base|video|audio|template/.test(name)), html).toEqual([])
    // A browser lets nobody take an `is` away; emptied it names no element and does nothing.
    expect(found.attributes.filter((name) => !/^(href=(https?:|mailto:|tel:|[/#?](?![/\\]))|href=$|is=$|title|start|rel|target)/i.test(name)), html).toEqual([])
  }
  // Whatever was scheduled has had its turn.
  await page.evaluate('new Promise((resolve) => setTimeout(resolve))')
  expect(await page.evaluate('globalThis.ran')).toEqual([])
  expect(left.filter((url) => !url.startsWith('http://mail.example/'))).toEqual([])
  const kept = await page.evaluate(`kit.sanitise('<p style="color:red">Hello <b>Anna</b>, see <a href="https://example.org/a?b=c">this</a></p>')`)
  expect(kept).toBe('<p>Hello <b>Anna</b>, see <a href="https://example.org/a?b=c" rel="noopener noreferrer nofollow" target="_blank">this</a></p>')
}) // prettier-ignore

test('the references of characters that the package knows are those that the browser knows', async ({
  visit,
}) => {
  const { page } = await visit(null)
  const code = await bundled('web/kit/markdown/browser-entities.ts')
  await page.evaluate(`${code}; globalThis.kit = kit`)
  const decoded = (reference: string) =>
    page.evaluate((text) => (globalThis as unknown as { kit: Kit }).kit.decodeHTMLStrict(text), reference)
  const characters = { '&amp;': '&', '&euml;': 'ë', '&NotEqualTilde;': '≂̸', '&#235;': 'ë', '&#x1F600;': '😀' }
  for (const [reference, character] of Object.entries(characters))
    expect(await decoded(reference)).toBe(character)
  expect(await decoded('&nosuchname;')).toBe('&nosuchname;')
  // Never an element of the page, whatever it is given.
  expect(await decoded('</textarea><img src=x>')).toBe('</textarea><img src=x>')
  expect(await page.locator('img').count()).toBe(0)
})
