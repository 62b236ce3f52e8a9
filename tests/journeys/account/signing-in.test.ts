import { describe, expect } from 'vitest'
import { accountOf, axeOf, sees, test, turnsTo, wcag } from '../../harness/journey.ts'

describe('signing in', () => {
  test('a wrong password is told without saying whether the account exists; the right one leads to the work, and signing out ends it', async ({
    visit,
  }) => {
    const { page, opens, staysAccessible } = await visit(null)
    await opens('/incidents')
    await page.waitForURL(/\/sign-in/)
    await staysAccessible()
    const { email, password } = accountOf('agent')
    const tries = async (as: string, word: string): Promise<void> => {
      await page.getByLabel('E-mail').fill(as)
      await page.getByRole('textbox', { name: 'Password' }).fill(word)
      const answered = page.waitForResponse((answer) => answer.url().endsWith('/session'))
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await answered
    }
    const said = async (): Promise<string> => (await page.getByRole('alert').textContent()) ?? ''
    await tries(email, 'not the word at all')
    const ofKnown = await said()
    await tries('nobody.at.all@it.norrvik.example', 'not the word at all')
    expect(await said()).toBe(ofKnown)
    expect(ofKnown).not.toBe('')
    await staysAccessible()

    await tries(email, password)
    await page.waitForURL(/\/incidents/)
    await sees(page.getByRole('gridcell', { name: /INC\d+/ }))
    await staysAccessible()

    await page.keyboard.press('Shift+?')
    await sees(page.getByRole('dialog', { name: 'Keys' }))
    await staysAccessible()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'New', exact: true }).first().click()
    await sees(page.getByRole('menuitem', { name: 'Incident' }))
    await staysAccessible()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /Account menu/ }).click()
    await staysAccessible()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.waitForURL(/\/sign-in/)
    await page.goBack()
    await page.waitForURL(/\/sign-in/)
    await page.goto('/incidents')
    await page.waitForURL(/\/sign-in/)
    expect(await page.getByRole('grid').count()).toBe(0)
  })
})

describe('an address to come back to', () => {
  test.for([
    '//elsewhere.example/x',
    '/\t/elsewhere.example/x',
    '/\r\n\\elsewhere.example/x',
    '/.//elsewhere.example/x',
    '/%2F/elsewhere.example/x',
    '/%09/elsewhere.example/x',
    '/%5C%5Celsewhere.example/x',
    'javascript:void(document.title="elsewhere")',
  ])('leads to another house in no spelling: %j', async (back, { visit }) => {
    const { page, opens } = await visit(null)
    const left: string[] = []
    await page.route(/^https?:\/\/[^/]*elsewhere/, async (route) => {
      left.push(route.request().url())
      await route.fulfill({ body: '<main>elsewhere</main>', contentType: 'text/html' })
    })
    await opens(`/sign-in?back=${encodeURIComponent(back)}`)
    const { origin } = new URL(page.url())
    const { email, password } = accountOf('agent')
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('textbox', { name: 'Password' }).fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL((url) => url.pathname !== '/sign-in')
    const menu = page.getByRole('button', { name: /Account menu.*Jonas/ })
    await sees(menu.or(page.getByRole('heading', { name: 'There is no such page' })))
    expect([left, new URL(page.url()).origin, await page.title()]).toEqual([
      [],
      origin,
      expect.not.stringMatching(/^elsewhere$/),
    ])
  })
})

describe('a session that ends elsewhere', () => {
  test('is asked for again above the page as it stands, and what was typed is still there', async ({
    visit,
  }) => {
    const { page, opens, staysAccessible } = await visit('agent')
    await opens('/incidents/new')
    const title = page.getByRole('textbox', { name: 'Title' })
    await title.fill('The gangway sensor is silent')
    await page.context().clearCookies()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Search or go to' }).fill('gangway')
    const dialog = page.getByRole('dialog', { name: 'Sign in' })
    await sees(dialog)
    await staysAccessible()
    await dialog.getByRole('textbox', { name: 'Password' }).fill(accountOf('agent').password)
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.keyboard.press('Escape')
    expect(await title.inputValue()).toBe('The gangway sensor is silent')
  })

  test('shows nothing of the first person to another who signs in there', async ({ visit }) => {
    const { page, opens } = await visit('agent')
    await opens('/incidents')
    await sees(page.getByRole('button', { name: /Account menu.*Jonas/ }))
    await page.context().clearCookies()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Search or go to' }).fill('gangway')
    const dialog = page.getByRole('dialog', { name: 'Sign in' })
    await sees(dialog)
    const other = accountOf('hospital')
    await dialog.getByLabel('E-mail').fill(other.email)
    await dialog.getByRole('textbox', { name: 'Password' }).fill(other.password)
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
    await sees(page.getByRole('button', { name: /Account menu.*Anna/ }))
    expect(await page.getByRole('button', { name: /Account menu.*Jonas/ }).count()).toBe(0)
  })
})

describe('a page that stood while somebody else signed in beside it', () => {
  test('changes nothing in their name, says who is signed in now, and leads on as either', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page, opens, staysAccessible } = agent
    const made = await agent.asks('POST', '/incidents', { title: 'The winch hums' })
    const { id, number } = made.json['data'] as { id: string; number: string }
    await opens(`/incidents/${number}`)
    const step = page.getByRole('main').getByRole('button', { name: 'Start work', exact: true })
    await sees(step)
    await page.request.post('/api/v1/session', { data: accountOf('lead') })
    const changed = async () =>
      ((await agent.asks('GET', `/incidents/${id}`)).json['data'] as { version: number }).version
    const before = await changed()
    await step.click()
    const dialog = page.getByRole('dialog', { name: 'Somebody else is signed in' })
    await sees(
      dialog.getByText(/^Iris Maas has signed in in this browser since\. What stands here is of Jonas Falk/),
    )
    await staysAccessible()
    expect(await changed()).toBe(before)

    const own = accountOf('agent')
    await dialog.getByRole('textbox', { name: 'Password' }).fill(own.password)
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await step.click()
    await sees(page.getByRole('main').getByText('In progress', { exact: true }))

    await page.request.post('/api/v1/session', { data: accountOf('lead') })
    await page.getByRole('button', { name: /^(Watch|Stop watching)$/ }).click()
    await dialog.getByRole('button', { name: 'Go on as Iris Maas' }).click()
    await sees(page.getByRole('button', { name: /Account menu.*Iris/ }))
  })

  test('says so whole in German on a phone, with the focus where one goes on', async ({ visit }) => {
    const agent = await visit('agent', { locale: 'de-DE', viewport: { width: 360, height: 740 } })
    const { page, opens } = agent
    const made = await agent.asks('POST', '/incidents', { title: 'Die Winde brummt' })
    const { number } = made.json['data'] as { number: string }
    await opens(`/incidents/${number}`)
    const step = page.getByRole('button', { name: 'Arbeit beginnen', exact: true }).filter({ visible: true })
    await sees(step)
    await page.request.post('/api/v1/session', { data: accountOf('lead') })
    await step.click()
    const dialog = page.getByRole('dialog', { name: 'Jemand anderes ist angemeldet' })
    await sees(dialog.getByRole('button', { name: 'Mit einem Passkey anmelden' }))
    await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'password')
    // What only ears are to find is a point.
    const cut = await dialog.evaluate((whole) =>
      [...whole.querySelectorAll('*')]
        .filter(({ clientWidth, scrollWidth }) => clientWidth > 20 && scrollWidth > clientWidth)
        .map(({ textContent }) => textContent),
    )
    expect(cut).toEqual([])
  })
})

test('a reply that meets somebody else’s session says what it waits for, and goes when its writer is back', async ({
  visit,
}) => {
  const agent = await visit('agent', { viewport: { width: 360, height: 740 } })
  const { page, opens } = agent
  const made = await agent.asks('POST', '/incidents', { title: 'The capstan squeals' })
  const { number } = made.json['data'] as { number: string }
  await opens(`/incidents/${number}`)
  await page.getByRole('button', { name: 'Reply', exact: true }).filter({ visible: true }).first().click()
  const composer = page.locator('[data-composer] textarea')
  await composer.fill('It gets grease tomorrow.')
  await page.request.post('/api/v1/session', { data: accountOf('lead') })
  await composer.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: 'Somebody else is signed in' })
  await sees(dialog)
  // What lies behind it and can't be reached is no part of it.
  for (const colorScheme of ['dark', 'light'] as const) {
    await turnsTo(page, colorScheme)
    const { violations } = await axeOf(page).include('[role=dialog]').withTags(wcag).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  }
  await sees(page.getByText('Not sent yet: you were signed out.', { exact: false }))
  expect(await page.getByText('no connection').count()).toBe(0)
  await dialog.getByRole('textbox', { name: 'Password' }).fill(accountOf('agent').password)
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('Not sent yet').waitFor({ state: 'detached' })
  await sees(page.getByText('It gets grease tomorrow.'))
})

describe('a requester of one customer', () => {
  test('sees the own organisation’s incidents only: in the list, in the search, and at a guessed address', async ({
    visit,
  }) => {
    const karin = await visit('skarholm')
    const { json } = await karin.asks('POST', '/incidents', { title: 'The mangrove terminal is stuck' })
    const foreign = (json.data as { number: string }).number
    const anna = await visit('hospital')
    const { page } = anna

    await anna.opens('/incidents')
    await sees(page.getByRole('gridcell', { name: /INC\d+/ }))
    await anna.staysAccessible()
    expect(await page.getByText(foreign).count()).toBe(0)
    await anna.opens('/incidents?q=mangrove')
    await sees(page.getByText('No incidents match this filter.'))

    await page.keyboard.press('Control+k')
    const words = page.getByRole('combobox', { name: 'Search or go to' })
    await words.fill('mangrove')
    await sees(page.getByText('Nothing matches “mangrove”.'))
    await words.fill(foreign)
    await sees(page.getByText(`Nothing matches “${foreign}”.`))
    expect(await page.getByRole('option').count()).toBe(0)
    await anna.staysAccessible()
    await page.keyboard.press('Escape')

    await anna.opens(`/incidents/${foreign}`)
    await sees(page.getByText('There is nothing here'))
    const ofForeign = await page.getByRole('main').textContent()
    expect(ofForeign).not.toContain('mangrove')
    await anna.staysAccessible()
    const nowhere = 'INC9999999'
    await anna.opens(`/incidents/${nowhere}`)
    await sees(page.getByText('There is nothing here'))
    const spoken = (text: string | null): string =>
      (text ?? '').replaceAll(/INC\d+/g, '').replace(/Reference.*/, '')
    expect(spoken(await page.getByRole('main').textContent())).toBe(spoken(ofForeign))
    expect((await karin.asks('GET', `/incidents/${foreign}`)).status).toBe(200)
    expect((await anna.asks('GET', `/incidents/${foreign}`)).status).toBe(404)
  })
})
