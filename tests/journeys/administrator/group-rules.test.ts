import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'
import { chooses, focusIsAt, presses, tabsTo, writes } from '../pages/by-keyboard.ts'

const rulesOf = async (admin: Visitor, number: string): Promise<unknown> =>
  ((await admin.asks('GET', `/identity-providers/${number}`)).json['data'] as Record<string, unknown>)[
    'rules'
  ]

/** The journeys of a run share one product: nobody sees the provider on the page of the sign-in. */
const pauses = async (admin: Visitor, number: string): Promise<void> => {
  const { status } = await admin.asks('POST', `/identity-providers/${number}/transitions`, {
    transition: 'pause',
  })
  expect(status).toBe(200)
}

const inGroup = (group: string): string => `list contains(claims.groups, "${group}")`

const fits = async (page: Page): Promise<void> => {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over, `how far ${page.url()} is wider than its window`).toBeLessThanOrEqual(0)
}

describe('rules for groups of a provider', () => {
  test('are made with it, by keyboard alone: added, filled in, moved and removed', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page } = admin
    await admin.opens('/identity-providers/new')
    await writes(page, page.getByLabel('Name', { exact: false }).first(), 'Groups’ house')
    await writes(page, page.getByLabel('Issuer', { exact: false }), 'https://id.groups.example')
    await writes(page, page.getByLabel('Client', { exact: false }).first(), 'keelson')
    // Nobody has to write rules.
    expect(await page.getByText(/Rules for groups\s*\*/).count()).toBe(0)
    const add = page.getByRole('button', { name: 'Add a rule' })
    const rule = (number: number) => page.getByRole('group', { name: `Rule ${number}`, exact: true })
    const groupOf = (number: number) => rule(number).getByRole('textbox', { name: 'Group', exact: true })
    await presses(page, add)
    await focusIsAt(groupOf(1))
    await page.keyboard.type('it-desk')
    await chooses(page, rule(1).getByRole('combobox', { name: 'Roles' }), 'Service desk agent')
    await page.keyboard.press('Escape')
    await presses(page, add)
    await focusIsAt(groupOf(2))
    await page.keyboard.type('audit')
    await chooses(page, rule(2).getByRole('combobox', { name: 'Roles' }), 'Auditor')
    await page.keyboard.press('Escape')
    await presses(page, add)
    await focusIsAt(groupOf(3))
    // All of it in sight: the foot of the form covers none.
    await page.setViewportSize({ width: 1280, height: 1_800 })
    await admin.staysAccessible()

    await presses(page, page.getByRole('button', { name: 'Remove rule 3' }))
    await rule(3).waitFor({ state: 'detached' })
    await focusIsAt(page.getByRole('button', { name: 'Remove rule 2' }))
    await tabsTo(page, page.getByRole('button', { name: 'Undo' }))
    await page.keyboard.press('Enter')
    await focusIsAt(groupOf(3))
    await page.keyboard.press('Alt+ArrowUp')
    await focusIsAt(groupOf(2))
    await presses(page, page.getByRole('button', { name: 'Remove rule 2' }))
    await rule(3).waitFor({ state: 'detached' })
    await tabsTo(page, page.getByRole('button', { name: 'Move rule 2 up' }), { isBack: true })
    await page.keyboard.press('Enter')
    // The focus stays with what was moved, at what can be done with it next.
    await focusIsAt(page.getByRole('button', { name: 'Move rule 1 down' }))
    expect([await groupOf(1).inputValue(), await groupOf(2).inputValue()]).toEqual(['audit', 'it-desk'])
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/identity-providers\/IDP\w+/)
    const number = /IDP\w+/.exec(page.url())?.[0] ?? ''
    try {
      expect(await rulesOf(admin, number)).toEqual([
        { when: inGroup('audit'), roles: ['auditor'], teams: [] },
        { when: inGroup('it-desk'), roles: ['service-desk-agent'], teams: [] },
      ])
      await sees(page.getByText('Service desk agent', { exact: true }))
      await admin.staysAccessible()
    } finally {
      await pauses(admin, number)
    }
  })

  test('are changed on its page, in German and on a phone, and one without a group is refused in words', async ({
    visit,
  }) => {
    const admin = await visit('administrator', { locale: 'de-DE', viewport: { width: 360, height: 780 } })
    const { page } = admin
    const made = await admin.asks('POST', '/identity-providers', {
      title: 'Haus der Gruppen',
      issuer: 'https://id.gruppen.example',
      clientId: 'keelson',
      rules: [{ when: 'claims.department = "Audit"', roles: ['auditor'] }],
    })
    const { number } = made.json['data'] as { number: string }
    try {
      await admin.opens(`/identity-providers/${number}`)
      await page.getByRole('button', { name: 'Regeln für Gruppen bearbeiten' }).click()
      const first = page.getByRole('group', { name: 'Regel 1', exact: true })
      await sees(first.getByRole('textbox', { name: 'Bedingung in FEEL über claims' }))
      await page.getByRole('button', { name: 'Regel hinzufügen' }).click()
      const second = page.getByRole('group', { name: 'Regel 2', exact: true })
      const group = second.getByRole('textbox', { name: 'Gruppe', exact: true })
      await focusIsAt(group)
      await fits(page)
      await admin.staysAccessible()
      await page.keyboard.press('Control+Enter')
      await sees(page.getByText('Regel 2: Es ist keine Gruppe genannt.'))
      await admin.staysAccessible()
      await group.fill('Prüfung "intern"')
      await second.getByRole('textbox', { name: 'Claim' }).fill('realm_access.roles')
      await tabsTo(page, second.getByRole('combobox', { name: 'Teams' }))
      await page.keyboard.type('Service')
      // Teams are looked for at the server: what comes is not marked by itself.
      await sees(page.getByRole('option', { name: 'Service desk' }))
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Escape')
      await group.focus()
      // What was entered is shown before it is kept.
      const kept = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
      await page.keyboard.press('Control+Enter')
      await kept
      await sees(page.getByText('In der Gruppe'))
      await fits(page)
      expect(await rulesOf(admin, number)).toEqual([
        { when: 'claims.department = "Audit"', roles: ['auditor'] },
        {
          when: 'list contains(claims.realm_access.roles, "Prüfung \\"intern\\"")',
          roles: [],
          teams: [expect.stringContaining('Service')],
        },
      ])
    } finally {
      await pauses(admin, number)
    }
  })
})
