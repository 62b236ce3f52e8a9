import { expect } from 'vitest'
import { test } from '../../../../tests/mail/mail-house.ts'
import { noteBounce } from './bounce.ts'

test('a mail that came back is noted by its Message-ID; other notifications change nothing', async ({
  given,
  mail,
}) => {
  const person = await given.person()
  const incident = await given.incident({ requester: person.id })
  const [sent] = await mail.mailTo(person)
  const status = {
    originalMessageId: sent?.headers['message-id'] ?? '',
    status: '5.1.1',
    diagnostic: 'no such user',
  }
  const { ctx } = mail.sending
  expect(await noteBounce(ctx, { ...status, action: 'delayed' })).toBe(0)
  expect(await noteBounce(ctx, { ...status, action: 'failed', status: '4.2.2' })).toBe(0)
  expect(
    await noteBounce(ctx, { ...status, action: 'failed', originalMessageId: 'x" or true or messageId = "' }),
  ).toBe(0)
  expect((await mail.deliveries(incident))[0]).toMatchObject({ state: 'sent' })
  expect(await noteBounce(ctx, { ...status, action: 'failed' })).toBe(1)
  expect(await noteBounce(ctx, { ...status, action: 'failed' })).toBe(0)
  expect((await mail.deliveries(incident))[0]).toMatchObject({
    state: 'bounced',
    answer: '5.1.1 no such user',
  })
})
