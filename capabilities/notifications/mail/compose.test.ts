import { expect } from 'vitest'
import { test } from '../../../tests/mail/mail-house.ts'

test('nothing that a person writes becomes a header, markup or another recipient', async ({
  given,
  mail,
}) => {
  const agent = await given.person({ role: 'agent' })
  const person = await given.person()
  const incident = await given.incident({
    requester: person.id,
    title: 'Hello\r\nBcc: victim@example.org\r\n\r\n<script>alert(1)</script>',
    description: '<img src=x onerror=alert(1)> ![pixel](https://evil.example/p.png) [x](javascript:alert(1))',
  })
  await agent.says('{{ 1 + 1 }} </blockquote><script>', incident)
  const mails = await mail.mailTo(person)
  expect(mails).toHaveLength(2)
  for (const { headers, html, to } of mails) {
    expect(headers).not.toHaveProperty('bcc')
    expect(to).toHaveLength(1)
    expect(html).not.toMatch(/<script|<img|href="javascript/i)
  }
  expect(mails[1]?.text).toContain('{{ 1 + 1 }}')
})
