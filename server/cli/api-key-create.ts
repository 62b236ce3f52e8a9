import { problem } from '#contract/problem.ts'
import { systemActor } from '#engine'
import { createApiKey, shownKey } from '../../practices/people/api-key/verbs.ts'
import { makeProduct } from '../product.ts'
import type { CliCommand } from './command.ts'
import { idOf, words } from './person-create.ts'

/** `keelson api-key create`: a program's way in, made from the machine itself. */
export const apiKeyCreateCommand: CliCommand = {
  path: ['api-key', 'create'],
  summary: 'make an API key that acts as a person; it is printed once',
  options: [
    {
      flags: '--person <person>',
      text: 'e-mail address, number or id of the person it acts as',
      isRequired: true,
    },
    {
      flags: '--scopes <scopes>',
      text: 'read, write, or <type>:<operation>, with commas between them',
      isRequired: true,
    },
    { flags: '--title <title>', text: 'what uses it', default: 'made at the command line' },
    { flags: '--days <days>', text: 'how many days it is good for; without it it does not expire' },
  ],
  help: 'Example: keelson api-key create --person ada@example.org --scopes incidents:read,incidents:create --json',
  async run(run) {
    const platform = await run.platform()
    const { ctxFor } = await makeProduct(platform)
    const {
      person = '',
      scopes,
      title = '',
      days,
    } = run.options as Readonly<Record<string, string | undefined>>
    const ctx = ctxFor(systemActor('setup'), 'cli')
    const wanted = {
      title,
      person: await idOf(platform.database, 'person', person),
      scopes: words(scopes),
      expiresAt: days === undefined ? null : inDays(ctx.clock.now(), days),
    }
    const { record, key } = await createApiKey(ctx, wanted)
    run.result({ ...shownKey(ctx, record), key }, [
      `${record.number} "${record.title}":`,
      `  ${key}`,
      'It is shown this once.',
    ])
  },
}

const inDays = (now: string, days: string): string => {
  if (!/^\d{1,5}$/.test(days) || Number(days) < 1)
    throw problem('malformed', '--days must be a whole number from 1.')
  return new Date(Date.parse(now) + Number(days) * 86_400_000).toISOString()
}
