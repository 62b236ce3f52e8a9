import { describe, expect } from 'vitest'
import { test } from '../../harness/journey.ts'
import { focusIsAt, focusIsSomewhere, presses, tabsTo, writes } from '../pages/by-keyboard.ts'
import { makes, valuesOf } from './made.ts'

describe('by keyboard alone, an administrator', () => {
  test('changes what an agreement promises: its time, its conditions, what happens on the way, and their order', async ({
    visit,
  }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const targets = [
      { name: 'response', kind: 'response', length: 'duration("PT1H")' },
      { name: 'resolution', kind: 'resolution', length: 'duration("PT8H")' },
    ]
    const made = await makes(admin, 'agreements', { title: 'Keyed promise', appliesTo: 'incident', targets })
    await admin.opens(`/agreements/${made.number}`)
    await presses(page, page.getByRole('button', { name: 'Edit Targets' }))
    const editor = page.getByRole('group', { name: 'Targets', exact: true })
    const target = (number: number) => editor.getByRole('group', { name: `Target ${number}`, exact: true })
    await writes(page, target(2).getByRole('textbox', { name: 'Time', exact: true }), '2h')
    const conditions = target(2).getByText('When its clock runs')
    // Enter on it unfolds it, and saves nothing.
    await presses(page, conditions)
    await writes(page, target(2).getByRole('textbox', { name: 'Pauses while' }), 'state = "waiting"')
    await presses(page, target(2).getByText('What happens on the way'))
    await presses(page, target(2).getByRole('button', { name: 'Add a step' }))
    await tabsTo(page, target(2).getByRole('combobox', { name: 'Takes the step' }))
    await page.keyboard.type('Start work')
    await tabsTo(page, editor.getByRole('button', { name: 'Move target 2 up' }), { isBack: true })
    await page.keyboard.press('Enter')
    await focusIsSomewhere(page)
    await tabsTo(page, editor.getByRole('button', { name: 'Add a target' }))
    await page.keyboard.press('Control+Enter')
    await expect
      .poll(() => valuesOf(admin, 'agreements', made.number))
      .toMatchObject({
        targets: [
          {
            name: 'resolution',
            length: 'duration("PT2H")',
            pause: 'state = "waiting"',
            steps: [{ move: 'start' }],
          },
          { name: 'response' },
        ],
      })
    await focusIsSomewhere(page)
  })

  test('adds rules to a decision table, moves one, copies one, and goes to what is wrong', async ({
    visit,
  }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const table = {
      hitPolicy: 'first',
      inputs: [{ label: 'Impact', expression: 'impact' }],
      outputs: [{ name: 'time', label: 'Time' }],
      rules: [{ when: ['"high"'], then: ['duration("PT1H")'] }],
    }
    const values = { title: 'Keyed table', key: 'keyed-table', appliesTo: 'incident', table }
    const made = await makes(admin, 'decision-tables', values)
    await admin.opens(`/decision-tables/${made.number}`)
    await presses(page, page.getByRole('button', { name: 'Edit Table' }))
    const editor = page.getByRole('group', { name: 'Table', exact: true })
    const cell = (rule: number, at: number) =>
      editor.getByRole('textbox', { name: `Rule ${rule}, cell ${at}`, exact: true })
    await tabsTo(page, cell(1, 1))
    await page.keyboard.press('Enter')
    await focusIsAt(cell(2, 1))
    await page.keyboard.type('"medium')
    await tabsTo(page, cell(2, 2))
    await page.keyboard.type('duration("PT4H")')
    // What is wrong is a button that leads to its cell.
    await presses(page, editor.getByRole('button', { name: /^Rule 2, cell 1, / }))
    await focusIsAt(cell(2, 1))
    await page.keyboard.press('End')
    await page.keyboard.type('"')
    await page.keyboard.press('Alt+ArrowUp')
    await focusIsAt(cell(1, 1))
    expect(await cell(1, 1).inputValue()).toBe('"medium"')
    await presses(page, editor.getByRole('button', { name: 'Copy rule 2' }))
    await presses(page, editor.getByRole('button', { name: 'Remove rule 3' }))
    await focusIsSomewhere(page)
    await page.keyboard.press('Control+Enter')
    await expect
      .poll(() => valuesOf(admin, 'decision-tables', made.number))
      .toMatchObject({ table: { rules: [{ when: ['"medium"'] }, { when: ['"high"'] }] } })
    await focusIsSomewhere(page)
  })
})
