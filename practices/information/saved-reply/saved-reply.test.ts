import { describe, expect } from 'vitest'
import { list } from '#engine'
import { refusalOf, test, type Someone } from '../../../tests/harness/given.ts'
import { readsOf } from '../../../tests/harness/type-suite/sensitive-reads.ts'

const reply = (title: string, more: Readonly<Record<string, unknown>> = {}) => ({
  title,
  text: 'Hello {{ person.name }}',
  ...more,
})
const seen = async (who: Someone): Promise<readonly unknown[]> =>
  (await list(await who.ctx(), 'saved-reply', { sort: ['title'] })).rows.map(({ title }) => title)
const filled = async (who: Someone, key: string, record: string) =>
  (await who.api()).get(`/saved-replies/${key}/text?record=${record}`)

describe('a saved reply', () => {
  test('is offered to its owner, to a team or to everybody at the desk, and never to a requester', async ({
    given,
    house,
  }) => {
    const [ada, bob, eve] = [
      await given.person({ role: 'agent' }),
      await given.person({ role: 'agent' }),
      await given.person({ role: 'agent' }),
    ]
    const team = await given.record('team', { title: 'First line', members: [ada.id, bob.id] })
    await ada.makes('saved-reply', reply('A mine'))
    await ada.makes('saved-reply', reply('B of the team', { audience: 'team', team: team.id }))
    await ada.makes('saved-reply', reply('C for all', { audience: 'everyone' }))
    expect(await seen(ada)).toEqual(['A mine', 'B of the team', 'C for all'])
    expect(await seen(bob)).toEqual(['B of the team', 'C for all'])
    expect(await seen(eve)).toEqual(['C for all'])
    expect(await seen(house.caller)).toEqual([])
    expect((await refusalOf(house.caller.makes('saved-reply', reply('Theirs')))).code).toBe('forbidden')
  })

  test('is refused with a placeholder that no record could fill, and says where it stands', async ({
    given,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const refused = await refusalOf(
      agent.makes('saved-reply', reply('Wrong', { text: 'Dear\n\n{{ person.shoes }}' })),
    )
    expect(refused.details.issues).toMatchObject([
      {
        field: 'text',
        code: 'saved-reply.placeholder',
        message: expect.stringContaining('Line 3, column 1'),
      },
    ])
    // What a mail knows of an event, a reply does not.
    for (const text of ['{{ digest.list }}', '{{ entry.text }}', '{{ clock.due }}', '{{ record.number'])
      expect((await refusalOf(agent.makes('saved-reply', reply('Wrong', { text })))).code).toBe('invalid')
  })

  test('says of a record what its writer may read, to the requester, in their time', async ({
    given,
    house,
  }) => {
    const agent = await given.person({ role: 'agent', name: 'Ada Agent' })
    const requester = await given.person({ organisation: house.customer, name: 'Rita *Requester*' })
    await requester.changes(requester, { language: 'de', timeZone: 'Europe/Berlin' })
    const incident = await given.incident({ requester: requester.id, title: 'The _printer_ [prints](x)' })
    await agent.does('wait', incident, { waitingReason: 'caller', followUpAt: '2099-03-20T08:00:00Z' })
    const made = await agent.makes(
      'saved-reply',
      reply('Wait', {
        text: [
          'Hello {{ person.name }},',
          '{{ record.resolution }}',
          'about {{ record.number }} “{{ record.title }}”: until {{ record.followUp }}.',
          '',
          '{{ actor.name }}',
        ].join('\n'),
      }),
    )
    const { status, json } = await filled(agent, made.id, incident.number)
    expect(status).toBe(200)
    expect(json).toEqual({
      text: [
        'Hello Rita \\*Requester\\*,',
        `about ${incident.number} “The \\_printer\\_ \\[prints\\](x)”: until 20. März 2099 um 09:00 MEZ.`,
        '',
        'Ada Agent',
      ].join('\n'),
    })
  })

  test('is not found by whom it is not offered to, and says nothing of a record that its writer may not read', async ({
    given,
    house,
  }) => {
    const [ada, bob] = [await given.person({ role: 'agent' }), await given.person({ role: 'agent' })]
    const own = await ada.makes('saved-reply', reply('Mine'))
    const shared = await ada.makes('saved-reply', reply('For all', { audience: 'everyone' }))
    const incident = await given.incident()
    expect((await filled(bob, own.id, incident.number)).status).toBe(404)
    expect((await filled(house.caller, shared.id, incident.number)).status).toBe(404)
    const secret = await given.incident({ restricted: true, visibleTo: [ada.id] })
    expect((await filled(ada, shared.id, secret.number)).status).toBe(200)
    expect((await filled(bob, shared.id, secret.number)).status).toBe(404)
  })

  test('that was read of a restricted record is in the log of reads', async ({ given, product }) => {
    const ada = await given.person({ role: 'agent' })
    const shared = await ada.makes('saved-reply', reply('For all', { audience: 'everyone' }))
    const secret = await given.incident({ restricted: true, visibleTo: [ada.id] })
    await filled(ada, shared.id, secret.number)
    const [read] = await readsOf(product, ada.id)
    expect(read).toMatchObject({ operation: 'fillSavedReply', record: secret.id, fields: ['reply'] })
  })
})
