import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'
import { triesAgain } from './missing-parts.ts'

/** The search's program does not come until what is answered is called. */
const heldBack = async (page: Page): Promise<() => void> => {
  let arrive = (): void => undefined
  const arrival = new Promise<void>((resolve) => (arrive = resolve))
  await page.route(/\/palette-[\w-]+\.js$/, async (route) => {
    await arrival
    await route.continue()
  })
  return arrive
}

/** The search as it is ready to be typed into. */
const focusedSearch = async (page: Page): Promise<Locator> => {
  const search = page.getByRole('combobox', { name: 'Search or go to' })
  await sees(search)
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox')
  return search
}

describe('the search that Ctrl-K opens', () => {
  test('stands before the page, which is seen behind it', async ({ visit }) => {
    const { page, opens, staysAccessible } = await visit('agent', { viewport: { width: 1440, height: 900 } })
    await opens('/incidents')
    await page.keyboard.press('ControlOrMeta+k')
    await sees(page.getByRole('combobox', { name: 'Search or go to' }))
    // What lies over the whole page lets it through.
    const covering = await page.evaluate(() =>
      [...document.querySelectorAll('[role=dialog], [role=dialog] *, body > * *')]
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect()
          return (
            getComputedStyle(element).position === 'fixed' && width >= innerWidth && height >= innerHeight
          )
        })
        .map((element) => getComputedStyle(element).backgroundColor),
    )
    expect(covering.length).toBeGreaterThan(0)
    expect(covering.every((color) => color.startsWith('rgba('))).toBe(true)
    await staysAccessible()
  })

  test('loses no letter that is typed while it is still being loaded, and the page takes none for a key', async ({
    visit,
  }) => {
    const { page, opens } = await visit('agent')
    const arrive = await heldBack(page)
    await opens('/incidents')
    await page.keyboard.press('ControlOrMeta+k')
    // Each of these letters does something on the list.
    await page.keyboard.type('jcxx')
    await page.keyboard.press('Backspace')
    arrive()
    const search = await focusedSearch(page)
    await page.keyboard.type('y')
    expect(await search.inputValue()).toBe('jcxy')
    expect(new URL(page.url()).pathname).toBe('/incidents')
    await page.keyboard.press('Escape')
    await page.keyboard.press('c')
    await page.waitForURL(/\/incidents\/new/)
  })

  test('goes on taking letters when it is asked for once more, and is given up by Escape before it is there', async ({
    visit,
  }) => {
    const { page, opens } = await visit('agent')
    const arrive = await heldBack(page)
    await opens('/incidents')
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.type('x')
    await page.keyboard.press('Escape')
    // The page has its keys back.
    await page.keyboard.press('?')
    await sees(page.getByRole('dialog', { name: 'Keys' }))
    await page.keyboard.press('Escape')
    arrive()
    await page.keyboard.press('ControlOrMeta+k')
    const search = await focusedSearch(page)
    await page.keyboard.type('ab')
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.type('c')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('d')
    expect(await search.inputValue()).toBe('abd')
  })

  test('says that it could not be loaded, gives the keys back, and comes once it is tried again', async ({
    visit,
  }) => {
    const { page, opens } = await visit('agent')
    const program = /\/palette-[\w-]+\.js/
    await page.route(program, (route) => route.abort('internetdisconnected'))
    await opens('/incidents')
    await page.keyboard.press('ControlOrMeta+k')
    await sees(page.getByText('This part could not be loaded.'))
    await page.keyboard.press('?')
    await sees(page.getByRole('dialog', { name: 'Keys' }))
    await page.keyboard.press('Escape')
    await page.unroute(program)
    await triesAgain(page, page.getByRole('combobox', { name: 'Search or go to' }), async () => {
      await sees(page.getByRole('gridcell', { name: /INC\d+/ }))
      await page.keyboard.press('ControlOrMeta+k')
    })
    await focusedSearch(page)
  })

  test('does on the page of a record what has a key there, and says which: the next step has one too', async ({
    visit,
  }) => {
    const { page, opens, asks, staysAccessible } = await visit('agent')
    const { json } = await asks('POST', '/incidents', { title: 'The winch is stuck' })
    const { number } = json['data'] as { number: string }
    await opens(`/incidents/${number}`)
    await sees(page.getByRole('button', { name: 'Start work' }))
    await sees(page.locator('[data-composer] textarea'))
    await page.keyboard.press('ControlOrMeta+k')
    await focusedSearch(page)
    const here = page.getByRole('group', { name: 'On this record' })
    await sees(here.getByRole('option', { name: 'Start work' }).getByText('S', { exact: true }))
    await staysAccessible()
    await page.keyboard.type('write a rep')
    await sees(here.getByRole('option', { name: 'Write a reply', selected: true }))
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.closest('[data-composer]') !== null)
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+k')
    await focusedSearch(page)
    await page.keyboard.type('assign')
    await sees(here.getByRole('option', { name: 'Assign to me', selected: true }))
    await page.keyboard.press('Enter')
    const stands = async (): Promise<unknown> => {
      const { data } = (await asks('GET', `/incidents/${number}`)).json as {
        data: { state: string; assignee: string | null }
      }
      return [data.state, data.assignee !== null]
    }
    await expect.poll(stands).toEqual(['new', true])
    // The page knows of it too: a step from what it showed before would be refused as too late.
    await sees(page.locator('[data-field="assignee"]').getByText('Jonas Falk'))
    // Away from where one writes: there it is a letter.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('s')
    await expect.poll(stands).toEqual(['active', true])
  })

  test('offers what was looked at last before anything is typed, and Enter goes back there', async ({
    visit,
  }) => {
    const { page, opens, asks } = await visit('agent')
    const { json } = await asks('POST', '/incidents', { title: 'The bollard is loose' })
    const { number } = json['data'] as { number: string }
    await opens(`/incidents/${number}`)
    await sees(page.getByRole('button', { name: 'More actions' }))
    const last = page.getByRole('group', { name: 'Looked at last' })
    await page.keyboard.press('ControlOrMeta+k')
    await focusedSearch(page)
    // Where one is, nobody needs to be led.
    expect(await last.count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.getByRole('navigation').getByRole('link', { name: 'Incidents', exact: true }).first().click()
    await sees(page.locator('[role=row][data-index]'))
    await page.keyboard.press('ControlOrMeta+k')
    const search = await focusedSearch(page)
    await sees(
      last.getByRole('option', { name: new RegExp(`${number}.*The bollard is loose`), selected: true }),
    )
    await search.fill('theme')
    await last.waitFor({ state: 'detached' })
    await search.fill('')
    await sees(last.getByRole('option', { selected: true }))
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(number))
  })

  test('offers it after a reload too, by what it is called now, without what was archived; a sign-out forgets it', async ({
    visit,
  }) => {
    const { page, opens, asks } = await visit('agent')
    const make = async (title: string): Promise<{ id: string; number: string }> =>
      (await asks('POST', '/incidents', { title })).json['data'] as never
    const [first, second] = [await make('The hatch is stuck'), await make('The anchor is lost')]
    // Ids are what the browser keeps of it.
    const kept = () =>
      page.evaluate(() =>
        Object.entries(localStorage)
          .filter(([key]) => key.endsWith('.seen'))
          .map(([, value]) => String(value))
          .join(),
      )
    for (const { id, number } of [first, second]) {
      await opens(`/incidents/${number}`)
      await sees(page.getByRole('button', { name: 'More actions' }))
      // It counts as looked at once somebody does something there.
      await expect
        .poll(async () => {
          await page.keyboard.press('Shift')
          return kept()
        })
        .toContain(id)
    }
    expect(await kept()).not.toMatch(/hatch|anchor|INC/)
    await opens('/my-work')
    const last = page.getByRole('group', { name: 'Looked at last' })
    const looks = async (): Promise<void> => {
      await page.keyboard.press('ControlOrMeta+k')
      await focusedSearch(page)
    }
    await looks()
    const title = (text: string) => last.getByRole('option', { name: new RegExp(text) })
    await sees(title('The anchor is lost'))
    await sees(title('The hatch is stuck'))
    await asks('PATCH', `/incidents/${first.id}`, { title: 'The hatch is open' })
    const administrator = await visit('administrator')
    expect((await administrator.asks('DELETE', `/incidents/${second.id}`)).status).toBeLessThan(300)
    await opens('/my-work')
    await looks()
    await sees(title('The hatch is open'))
    await title('anchor').waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /Account menu/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.waitForURL(/\/sign-in/)
    await expect.poll(kept).toBe('')
  })

  test('shows of work how far it is, and of a person who is there none of that', async ({ visit }) => {
    const { page, opens, asks } = await visit('agent')
    const { json } = await asks('POST', '/incidents', { title: 'The davit of Iris creaks' })
    const { number } = json['data'] as { number: string }
    await expect
      .poll(async () => ((await asks('GET', '/search?q=davit+Iris')).json['data'] as unknown[]).length, {
        timeout: 20_000,
      })
      .toBeGreaterThan(0)
    await opens('/incidents')
    await page.keyboard.press('ControlOrMeta+k')
    await focusedSearch(page)
    await page.keyboard.type('Iris')
    const person = page.getByRole('option', { name: /Iris Maas/ })
    await sees(person.locator('.tabler-icon-user'))
    expect(await person.locator('svg').count()).toBe(1)
    await page.getByRole('combobox', { name: 'Search or go to' }).fill(number)
    const work = page.getByRole('option', { name: new RegExp(number) })
    await sees(work.locator('.tabler-icon-circle-dashed'))
  })

  test('leads to each dashboard by its name, and to their list', async ({ visit }) => {
    const { page, opens } = await visit('agent')
    await opens('/incidents')
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.type('dashb')
    await sees(page.getByRole('option', { name: /^Dashboards/ }))
    await page.getByRole('combobox', { name: 'Search or go to' }).fill('Service desk')
    // Beside the records of that name: the page.
    const board = page.getByRole('group', { name: 'Pages' }).getByRole('option', { name: /^Service desk/ })
    await sees(board)
    await board.click()
    await page.waitForURL(/\/dashboards\/service-desk/)
  })
})

test('each kind of record has an icon of its own in the rail', async ({ visit }) => {
  const { page, opens } = await visit('administrator')
  await opens('/incidents')
  const icons = await page
    .getByRole('navigation')
    .locator('a svg')
    .evaluateAll((all) => all.map((each) => [...each.classList].find((name) => /icon-/.test(name))))
  expect(icons.length).toBeGreaterThan(15)
  expect(icons).not.toContain('tabler-icon-box')
})
