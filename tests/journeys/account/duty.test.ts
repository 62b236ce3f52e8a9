import { Secret, TOTP } from 'otpauth'
import { describe, expect } from 'vitest'
import { accountOf, sees, test, type Visitor } from '../../harness/journey.ts'

interface Row {
  readonly id: string
  readonly roles?: readonly string[] | null
}

/** A role that asks for a second factor, given to somebody for as long as the test runs. */
const withDuty = async (
  administrator: Visitor,
  person: string,
  act: (setDuty: (isDemanded: boolean) => Promise<void>) => Promise<void>,
): Promise<void> => {
  const values = { title: 'Careful', key: 'careful', grants: [], secondFactor: false }
  const role = (await administrator.asks('POST', '/roles', values)).json['data'] as Row
  const before = (await administrator.asks('GET', `/people/${person}`)).json['data'] as Row
  const roles = [...(before.roles ?? []), role.id]
  expect((await administrator.asks('PATCH', `/people/${person}`, { roles })).status).toBe(200)
  try {
    await act(async (secondFactor) => {
      expect((await administrator.asks('PATCH', `/roles/${role.id}`, { secondFactor })).status).toBe(200)
    })
  } finally {
    await administrator.asks('PATCH', `/people/${person}`, { roles: before.roles ?? null })
  }
}

describe('somebody whose role asks for a second factor', () => {
  test('is led to set one up where she is and after the password, in her language, and goes on where she was', async ({
    visit,
  }) => {
    const [henrik, anna] = [await visit('administrator'), await visit('hospital', { locale: 'de-DE' })]
    const { person } = (await anna.asks('GET', '/session')).json as { person: Row }
    await withDuty(henrik, person.id, async (setDuty) => {
      const { page, opens, staysAccessible } = anna
      await opens('/account')
      await sees(page.getByRole('heading', { name: 'Konto' }))
      await setDuty(true)
      // What she does next is refused, and leads there.
      await opens('/help')
      await page.waitForURL(/\/second-factor\?back=%2Fhelp/)
      await sees(page.getByRole('heading', { name: 'Noch ein Schritt' }))
      await staysAccessible()
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      const goOn = page.getByRole('button', { name: 'Weiter', exact: true })
      expect(await goOn.getAttribute('aria-disabled')).toBe('true')

      await page.getByRole('button', { name: 'Einrichten' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: 'Ihr Passwort' }).fill(accountOf('hospital').password)
      await dialog.getByRole('button', { name: 'Weiter' }).click()
      const secret = ((await dialog.locator('output').textContent()) ?? '').replaceAll(' ', '')
      const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate()
      await dialog.getByLabel('Code, den die App anzeigt').fill(code)
      await dialog.getByRole('button', { name: 'App einrichten' }).click()
      await page.getByRole('button', { name: 'Ich habe sie aufbewahrt' }).click()
      await goOn.click()
      await page.waitForURL((url) => url.pathname === '/help')
      await sees(page.getByRole('heading', { level: 1 }))

      const { status } = await anna.asks('GET', '/incidents')
      expect(status).toBe(200)
      await setDuty(false)
      const removed = await page.request.fetch('/api/v1/second-factors/totp', {
        method: 'DELETE',
        data: { password: accountOf('hospital').password },
      })
      expect(removed.status()).toBe(204)
    })
  })
})
