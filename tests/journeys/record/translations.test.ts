import { describe } from 'vitest'
import { sees, test } from '../../harness/journey.ts'

describe('what a service is called', () => {
  test('is written in another language by its page, read there by who reads it, and the original stays what is edited', async ({
    visit,
  }) => {
    const henrik = await visit('administrator')
    const made = await henrik.asks('POST', '/services', {
      title: 'Pneumatic post',
      description: 'Tubes between the wards.',
    })
    const { number } = made.json['data'] as { number: string }
    const { page, opens, staysAccessible } = henrik
    await opens(`/services/${number}`)
    await page.getByRole('button', { name: 'Add translations' }).click()
    const german = page.getByRole('group', { name: 'Deutsch' })
    await german.getByRole('textbox', { name: 'Name' }).fill('Rohrpost')
    await german.getByRole('textbox', { name: 'What it gives' }).fill('Röhren zwischen den *Stationen*.')
    await staysAccessible()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await sees(page.getByText('Rohrpost'))
    await sees(page.getByRole('heading', { level: 1, name: 'Pneumatic post' }))
    await staysAccessible()

    const jonas = await visit('agent', { locale: 'de-DE' })
    await jonas.opens(`/services/${number}`)
    await sees(jonas.page.getByRole('heading', { level: 1, name: 'Rohrpost' }))
    await sees(jonas.page.locator('em', { hasText: 'Stationen' }))
    await jonas.page.getByText('Ursprünglicher Text').first().click()
    await sees(jonas.page.getByText('Pneumatic post'))
    await jonas.staysAccessible()
    await jonas.opens(`/services?q=${encodeURIComponent('pneumatic')}`)
    await sees(jonas.page.getByRole('link', { name: /Rohrpost/ }).first())
  })
})
