import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../harness/journey.ts'

const newIncident = async ({ asks }: Visitor, title: string): Promise<{ id: string; number: string }> => {
  const me = (await asks('GET', '/session')).json['person'] as { id: string }
  const made = await asks('POST', '/incidents', { title, requester: me.id })
  expect(made.status).toBe(201)
  return made.json['data'] as { id: string; number: string }
}

describe('what others do', () => {
  test('is on the screen without a reload: rows, counts, the record and what is said about it', async ({
    visit,
  }) => {
    const [jonas, iris] = [await visit('agent'), await visit('lead')]
    await jonas.opens('/incidents')
    const { page } = jonas
    await sees(page.getByRole('gridcell', { name: /INC\d+/ }))
    const total = page.getByRole('status').filter({ hasText: /records?$/ })
    const before = await total.innerText()
    const { id, number } = await newIncident(iris, 'The lift stands still')
    const row = page.getByRole('row').filter({ hasText: 'The lift stands still' })
    await sees(row)
    await expect.poll(() => total.innerText()).not.toBe(before)

    await row.getByRole('link').first().click()
    await page.waitForURL(new RegExp(number))
    await sees(page.getByRole('heading', { name: 'The lift stands still' }))
    await iris.asks('PATCH', `/incidents/${id}`, { location: 'Machine room' })
    await sees(page.getByRole('complementary').getByText('Machine room'))
    await iris.asks('POST', `/incidents/${id}/journal`, { text: 'The fitter is on the way.' })
    await sees(page.getByRole('article').filter({ hasText: 'The fitter is on the way.' }))
  })

  test('is not missed by an answer that was read before it and comes behind it', async ({ visit }) => {
    const [anna, iris] = [await visit('hospital'), await visit('lead')]
    const { page } = anna
    const { id, number } = await newIncident(anna, 'The pump leaks')
    const listens = page.waitForResponse(/\/live\?/)
    // The server has read the timeline, what was said comes after, and its news arrives before the answer.
    await page.route(
      /\/timeline\?/,
      async (route) => {
        const answer = await route.fetch()
        await listens
        expect((await iris.asks('POST', `/incidents/${id}/journal`, { text: 'It drips.' })).status).toBe(201)
        await new Promise((resume) => setTimeout(resume, 2000))
        await route.fulfill({ response: answer })
      },
      { times: 1 },
    )
    await anna.opens(`/help/${number}`)
    await sees(page.getByRole('article').filter({ hasText: 'It drips.' }))
  })

  test('is missed neither by a page that slept nor by one whose connection broke', async ({ visit }) => {
    const [jonas, iris] = [await visit('agent'), await visit('lead')]
    const { number, id } = await newIncident(iris, 'Printer asleep')
    await jonas.opens(`/incidents/${number}`)
    const { page } = jonas
    await sees(page.getByRole('heading', { name: 'Printer asleep' }))
    await page.context().setOffline(true)
    await iris.asks('POST', `/incidents/${id}/journal`, { text: 'Said while nobody heard.' })
    await page.context().setOffline(false)
    await sees(page.getByRole('article').filter({ hasText: 'Said while nobody heard.' }))
  })

  test('is seen before it is done: who else is at a record, and who writes', async ({ visit }) => {
    const [jonas, iris] = [await visit('agent'), await visit('lead')]
    const { number } = await newIncident(iris, 'Two at once')
    await jonas.opens(`/incidents/${number}`)
    await iris.opens(`/incidents/${number}`)
    await sees(jonas.page.getByText('Iris Maas is here too'))
    await iris.page.locator('[data-composer] textarea').fill('I will take')
    await sees(jonas.page.getByText('Iris Maas is writing…'))
    await jonas.staysAccessible()
    await iris.opens('/incidents')
    await jonas.page.getByText(/Iris Maas is/).waitFor({ state: 'hidden' })
  })
})
