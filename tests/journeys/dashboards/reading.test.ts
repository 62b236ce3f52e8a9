import { describe, expect } from 'vitest'
import { contrastSchemes } from '../../../web/kit/theme/contrast-tokens.ts'
import { schemes } from '../../../web/kit/theme/tokens.ts'
import { sees, test } from '../../harness/journey.ts'

const figure = {
  title: 'Open',
  note: 'Everything that somebody waits for, whoever has it, wherever it came from and however long it has been open.',
  kind: 'figure',
  type: 'incident',
  width: 3,
  height: 3,
  series: [{ request: {} }],
  translations: { de: { title: 'Offen', note: 'Alles, worauf jemand wartet.' } },
}

describe('a dashboard', () => {
  test('is drawn in the inks of high contrast as soon as that is asked for', async ({ visit }) => {
    const { page, opens } = await visit('administrator')
    await opens('/dashboards/service-desk')
    const inked = (ink: string) => page.locator(`[data-chart=drawn] svg [fill="${ink}"]`).first()
    // What axes are labelled with.
    await inked(schemes.light.dim).waitFor({ state: 'attached' })
    await page.emulateMedia({ contrast: 'more' })
    await inked(contrastSchemes.light.dim).waitFor({ state: 'attached' })
    await inked(schemes.light.dim).waitFor({ state: 'detached' })
  })

  test('shows its number and the whole note on a phone, however long the note is', async ({ visit }) => {
    const agent = await visit('agent', { viewport: { width: 360, height: 740 } })
    const { page } = agent
    await agent.asks('POST', '/dashboards', {
      title: 'On the phone',
      key: 'on-the-phone',
      layout: { tiles: [figure, { ...figure, title: 'Others', note: undefined }] },
    })
    await agent.opens('/dashboards/on-the-phone')
    const number = page.getByRole('link', { name: /^Open: \d/ })
    await sees(number)
    const room = await number.evaluate((link) => {
      const box = (element: Element | null | undefined) => element?.getBoundingClientRect()
      const tile = link.closest('[data-tile]')
      const line = box(link.parentElement)
      return {
        tile: box(tile)?.bottom ?? 0,
        note: box(tile?.querySelector('p'))?.bottom ?? Infinity,
        top: line?.top ?? 0,
        bottom: line?.bottom ?? Infinity,
      }
    })
    expect(room.top).toBeGreaterThanOrEqual(room.note)
    expect(room.bottom).toBeLessThanOrEqual(room.tile)
    await agent.staysAccessible()
  })

  test('is told in the language of its reader, with its tiles, and by the original to all others', async ({
    visit,
  }) => {
    const english = await visit('agent')
    await english.asks('POST', '/dashboards', {
      title: 'For everybody',
      key: 'for-everybody',
      translations: { de: { title: 'Für alle' } },
      layout: { tiles: [figure] },
    })
    await english.opens('/dashboards/for-everybody')
    await sees(english.page.getByRole('heading', { level: 1, name: 'For everybody' }))
    await sees(english.page.getByRole('heading', { level: 2, name: 'Open' }))
    const german = await visit('agent', { locale: 'de-DE' })
    await german.opens('/dashboards/for-everybody')
    await sees(german.page.getByRole('heading', { level: 1, name: 'Für alle' }))
    await sees(german.page.getByRole('heading', { level: 2, name: 'Offen' }))
    await sees(german.page.getByText('Alles, worauf jemand wartet.'))
    await german.opens('/dashboards/availability')
    await sees(german.page.getByRole('heading', { level: 1, name: 'Verfügbarkeit' }))
    await sees(german.page.getByRole('columnheader', { name: 'Monate verfehlt' }))
    expect(await german.page.getByText('Months missed').count()).toBe(0)
  })

  test('has its tiles’ other languages in the editor', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    await agent.asks('POST', '/dashboards', {
      title: 'To translate',
      key: 'to-translate',
      layout: { tiles: [{ ...figure, note: undefined, translations: undefined }] },
    })
    await agent.opens('/dashboards/to-translate?edit=yes')
    await page.getByRole('button', { name: 'Change “Open”' }).click()
    await page.getByText('In other languages').click()
    await page.getByRole('group', { name: 'Deutsch' }).getByLabel('Title').fill('Alles Offene')
    await agent.staysAccessible()
    await page.keyboard.press('ControlOrMeta+s')
    await page.waitForURL((url) => !url.searchParams.has('edit'))
    const german = await visit('agent', { locale: 'de-DE' })
    await german.opens('/dashboards/to-translate')
    await sees(german.page.getByRole('heading', { level: 2, name: 'Alles Offene' }))
  })
})
