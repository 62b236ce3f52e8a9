import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { capabilities } from '#capabilities'
import { makeRegistry } from '#engine'
import { practices } from '#practices'
import { declaredTexts } from '../../../server/http/languages/declared-texts.ts'
import { wordsIn } from '../../../server/http/languages/words.ts'
import { de } from '../../../web/i18n/de.ts'
import { en } from '../../../web/i18n/en.ts'
import { accountOf, addressesOfTheRail, sees, test } from '../../harness/journey.ts'

const textsIn = (texts: unknown): readonly string[] =>
  typeof texts === 'string' ? [texts] : Object.values(texts as object).flatMap(textsIn)

const { declared } = wordsIn('de')
const labels = makeRegistry(practices, capabilities).all().flatMap(declaredTexts)
const german = new Set([...textsIn(de), ...labels.map(({ place, text }) => declared(place, text))])
/** What is said in English only; a text that is the same in both is no mistake. */
const english = new Set(
  [...textsIn(en), ...labels.map(({ text }) => text)].filter((text) => text !== '' && !german.has(text)),
)
// Targets of agreements that are named like this: records are in the language of who wrote them.
for (const word of ['Response', 'Resolution']) english.delete(word)

/** Whatever is written, spoken or hinted at on the page as it is now; rules and the names that they use are no language. */
const saidOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body, body *:not(code, code *)')].flatMap((element) => [
      ...[...element.childNodes].flatMap((node) =>
        node.nodeType === Node.TEXT_NODE ? [node.textContent?.trim() ?? ''] : [],
      ),
      ...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    ]),
  )

const saysNothingInEnglish = async (page: Page, written: readonly unknown[] = []): Promise<void> => {
  const found = (await saidOn(page)).filter((text) => english.has(text) && !written.includes(text))
  expect([...new Set(found)], page.url()).toEqual([])
}

describe('Keelson in German', () => {
  test('greets a German browser, and an agent lists, reads and records incidents in German', async ({
    visit,
  }) => {
    const { page, opens, staysAccessible } = await visit(null, { locale: 'de-AT' })
    await opens('/sign-in')
    await sees(page.getByRole('heading', { name: 'Anmelden' }))
    expect(await page.locator('html').getAttribute('lang')).toBe('de')
    await saysNothingInEnglish(page)
    await staysAccessible()
    const { email, password } = accountOf('agent')
    await page.getByLabel('E-Mail').fill(email)
    await sees(page.getByRole('button', { name: 'Eingabe zeigen' }))
    await page.getByLabel('Passwort').fill(`${password}x`)
    await page.keyboard.press('Enter')
    await sees(page.getByText('E-Mail-Adresse oder Passwort sind falsch.'))
    await page.getByLabel('Passwort').fill(password)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))

    await opens('/incidents')
    const cutOff = await page
      .getByRole('navigation')
      .getByRole('link')
      .locator('span')
      .evaluateAll((words) =>
        words.filter((word) => word.scrollWidth > word.clientWidth + 1).map((word) => word.textContent),
      )
    expect(cutOff, 'words of the rail that its edge cuts off').toEqual([])
    await sees(page.locator('[role=row][data-index="0"]'))
    await sees(page.getByRole('columnheader', { name: 'Zugewiesen an' }))
    await saysNothingInEnglish(page)

    await page.keyboard.press('c')
    await opens('/incidents/new')
    await sees(page.getByRole('heading', { name: 'Incident anlegen' }))
    await page.getByRole('button', { name: 'Incident anlegen' }).click()
    await sees(page.getByText('Titel wird hier gebraucht.'))
    await saysNothingInEnglish(page)
    await page.getByRole('textbox', { name: 'Titel' }).fill('Drucker im Archiv zieht kein Papier ein')
    await page.keyboard.press('Control+Enter')
    await sees(page.getByRole('heading', { name: 'Drucker im Archiv zieht kein Papier ein' }))
    await sees(page.getByText('hat das angelegt'))
    await sees(page.getByText('Neu', { exact: true }))
    await saysNothingInEnglish(page)
    await staysAccessible()
    await page.getByRole('button', { name: 'Weitere Aktionen' }).first().click()
    await sees(page.getByRole('menuitem', { name: 'Stornieren' }))
    await saysNothingInEnglish(page)
  })

  test('shows no English on any page of an administrator’s rail', { timeout: 300_000 }, async ({ visit }) => {
    const { page, opens, asks } = await visit('administrator', { locale: 'de-DE' })
    // What stands in records is in the language of who wrote them, as the templates that come with the product.
    const writtenAt = async (path: string): Promise<readonly unknown[]> => {
      const { data } = (await asks('GET', `${path}?limit=200`)).json
      return Array.isArray(data) ? data.flatMap((record: object) => Object.values(record)) : []
    }
    await opens('/my-work')
    const rail = await addressesOfTheRail(page)
    expect(rail.length).toBeGreaterThan(20)
    const beside = [
      '/account', '/saved-replies/new', '/people/new', '/services/new', '/identity-providers/new', '/brands/new',
      '/kit',
    ] // prettier-ignore
    for (const path of new Set([...rail, ...beside])) {
      await opens(path)
      await page.waitForLoadState('networkidle')
      await saysNothingInEnglish(page, await writtenAt(path))
    }
    await opens('/my-work')
    await page.keyboard.press('Control+k')
    await sees(page.getByRole('dialog', { name: 'Suchen oder springen zu' }))
    await saysNothingInEnglish(page)
  })

  test('shows no English to somebody who asks for help', async ({ visit }) => {
    const { page, opens, asks } = await visit('hospital', { locale: 'de-DE' })
    const { json } = await asks('POST', '/incidents', { title: 'Die Waage druckt nicht' })
    const { number } = json['data'] as { number: string }
    await opens('/help')
    await sees(page.getByRole('link').filter({ hasText: number }))
    const rail = await addressesOfTheRail(page)
    expect(rail).toContain('/help')
    for (const path of new Set([...rail, `/help/${number}`, '/notifications', '/account'])) {
      await opens(path)
      await page.waitForLoadState('networkidle')
      await saysNothingInEnglish(page)
    }
  })

  test('shows no English where an agent answers with saved words, merges, looks beside the list and changes many', async ({
    visit,
  }) => {
    const { page, opens, asks } = await visit('agent', { locale: 'de-DE' })
    const { json } = await asks('POST', '/incidents', { title: 'Die Waage steht' })
    const { number } = json['data'] as { number: string }
    await opens(`/incidents/${number}`)
    await sees(page.locator('[data-composer] textarea'))
    await page.keyboard.press('r')
    await page.keyboard.press('Control+.')
    await sees(page.getByRole('dialog', { name: 'Gespeicherte Antworten' }).getByRole('option'))
    await saysNothingInEnglish(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Weitere Aktionen' }).first().click()
    await page.getByRole('menuitem', { name: 'Als Duplikat zusammenführen' }).click()
    await sees(page.getByRole('dialog').getByLabel('Welcher Incident ist derselbe Fall?'))
    await page.keyboard.type('drucker')
    await sees(page.getByRole('dialog').getByRole('listbox', { name: 'Gefunden' }))
    await saysNothingInEnglish(page)
    await page.keyboard.press('Escape')
    await opens('/incidents')
    await sees(page.locator('[role=row][data-index="0"]'))
    await page.keyboard.press('p')
    await sees(
      page
        .getByRole('region', { name: /neben der Liste/ })
        .getByRole('heading')
        .first(),
    )
    await saysNothingInEnglish(page)
    await page.keyboard.press('x')
    for (const what of ['Zuweisen …', 'Feld setzen …', 'Schritt ausführen …']) {
      await page.getByRole('button', { name: what }).click()
      await sees(page.getByRole('dialog').getByRole('button', { name: 'Abbrechen' }))
      await saysNothingInEnglish(page)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
  })

  test('is chosen in the account, at once and for the next sign-in', async ({ visit }) => {
    const { page, opens, asks } = await visit('skarholm')
    await opens('/account')
    const saved = () => page.waitForResponse((answer) => answer.request().method() === 'PATCH')
    const answered = saved()
    await page.getByLabel('Language').selectOption('Deutsch')
    await page.getByRole('button', { name: 'Save profile' }).click()
    expect((await answered).status()).toBe(200)
    await sees(page.getByRole('heading', { name: 'Konto' }))
    await sees(page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name: 'Hilfe' }))
    expect(await page.locator('html').getAttribute('lang')).toBe('de')
    await saysNothingInEnglish(page)
    const refused = await asks('POST', '/incidents', { title: '' })
    expect(refused.json['detail']).toBe('Titel wird gebraucht.')

    const other = await visit('skarholm')
    await other.opens('/incidents')
    await sees(other.page.getByRole('columnheader', { name: 'Titel' }))
    await other.opens('/account')
    const back = other.page.waitForResponse((answer) => answer.request().method() === 'PATCH')
    await other.page.getByLabel('Sprache').selectOption('Wie der Browser')
    await other.page.getByRole('button', { name: 'Profil speichern' }).click()
    expect((await back).status()).toBe(200)
    await sees(other.page.getByRole('heading', { name: 'Account' }))
    expect(await other.page.locator('html').getAttribute('lang')).toBe('en')
  })
})
