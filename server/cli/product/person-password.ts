import { problem } from '#contract/problem.ts'
import { issuePasswordLink, mayHavePassword } from '#platform/auth/passwords/password-links.ts'
import { logSecurity } from '#platform/auth/security-log.ts'
import type { CliCommand } from '../command.ts'
import { idOf } from '../person-create.ts'

/** `keelson person password`: a way in for who has forgotten theirs where no mail is sent, made from the machine itself. */
export const personPasswordCommand: CliCommand = {
  path: ['person', 'password'],
  summary: 'make a link by which a person sets a new password; it is printed once',
  options: [
    { flags: '--person <person>', text: 'e-mail address, number or id of the person', isRequired: true },
  ],
  help: `Example: keelson person password --person ada@example.org
The link is good once, for an hour, and ends one that was made or mailed before. The password of before stays good until it is used.`,
  async run(run) {
    const { database, clock, config, secret } = await run.platform()
    const { person = '' } = run.options as Readonly<Record<string, string | undefined>>
    const id = await idOf(database, 'person', person)
    if (!(await mayHavePassword(database, id)))
      throw problem('conflict', {
        message: `"${person}" signs in with no password here: they come in by a provider alone, have left, or have no address.`,
        remedy: 'Look at the page of the person. The provider is where such a password is set.',
      })
    const now = clock.now()
    const token = await database.transaction(async (tx) => {
      await logSecurity(tx, secret, now, { kind: 'password-asked', personId: id, details: { by: 'cli' } })
      return issuePasswordLink(tx, id, { now, isInvited: false })
    })
    const link = `${config.publicUrl}/password#${token}`
    run.result({ person: id, link }, [
      'Whoever opens this link within an hour sets the password:',
      `  ${link}`,
      'It is shown this once.',
    ])
  },
}
