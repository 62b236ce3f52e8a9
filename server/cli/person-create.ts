import { randomBytes } from 'node:crypto'
import { problem } from '#contract/problem.ts'
import { systemActor, write } from '#engine'
import { storePassword } from '#platform/auth/auth.ts'
import { hashPassword } from '#platform/auth/passwords/password.ts'
import type { Database } from '#platform/database/pool.ts'
import { makeProduct } from '../product.ts'
import type { CliCommand } from './command.ts'

/** `keelson person create`: somebody who can sign in, made from the machine itself. */
export const personCreateCommand: CliCommand = {
  path: ['person', 'create'],
  summary: 'make a person who can sign in, with a password that is printed once',
  options: [
    { flags: '--name <name>', text: 'the person’s name', isRequired: true },
    { flags: '--email <address>', text: 'what the person signs in with', isRequired: true },
    { flags: '--organisation <name>', text: 'name or number of the organisation' },
    { flags: '--role <keys>', text: 'keys of roles, with commas between them, e.g. administrator' },
  ],
  help: `Example: keelson person create --name "Ada Admin" --email ada@example.org --organisation "Example" --role administrator
Administrators have their rights only in an organisation of kind "own".`,
  async run(run) {
    const platform = await run.platform()
    const { database, clock } = platform
    const product = await makeProduct(platform)
    const { name, email, organisation, role } = run.options as Readonly<Record<string, string | undefined>>
    const roles = await Promise.all(words(role).map((key) => idOf(database, 'role', key)))
    const values = {
      name,
      email,
      ...(roles.length > 0 && { roles }),
      ...(organisation !== undefined && { organisation: await idOf(database, 'organisation', organisation) }),
    }
    // 90 bits, readable: nobody keeps it, the person changes it.
    const password = randomBytes(12)
      .toString('base64url')
      .replace(/(.{4})(?=.)/g, '$1.')
    const hash = await hashPassword(password)
    const ctx = product.ctxFor(systemActor('setup'), 'cli')
    const person = await database.transaction(async (db) => {
      const { after } = await write({ ...ctx, db }, { kind: 'create', type: 'person', values })
      await storePassword(db, after.id, hash, clock.now())
      return after
    })
    const lacksHouse = words(role).includes('administrator') && !(await isOfOwnHouse(database, person.id))
    run.result({ id: person.id, number: person.number, email: person.email, password }, [
      `${person.number} ${String(person.name)} can sign in with ${String(person.email)} and the password`,
      `  ${password}`,
      'It is shown this once; it can be changed under "Account".',
      ...(lacksHouse
        ? [
            'The role "administrator" counts in an organisation of kind "own" alone, and this person is in none: give them one on their page.',
          ]
        : []),
    ])
  },
}

const isOfOwnHouse = async (db: Database, personId: string): Promise<boolean> => {
  const rows = await db.query({
    text: `select from person p join organisation o on o.id = p.organisation_id where p.id = $1 and o.kind = 'own'`,
    values: [personId],
  })
  return rows.length > 0
}

export const words = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[\s,]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

const columns = { role: 'key', organisation: 'title', person: 'email' } as const

// Of an address the letters of ASCII fold alone: it says who somebody is.
const folded = (type: keyof typeof columns, text: string): string =>
  `lower(${text}${type === 'person' ? ' collate "C"' : ''})`

/** The id of a record by its number, or by what people call it. @throws Problem `invalid` when there is none */
export const idOf = async (db: Database, type: keyof typeof columns, name: string): Promise<string> => {
  const [row] = await db.query<{ id: string }>({
    text: `select id from ${type} where archived_at is null and (${folded(type, columns[type])} = ${folded(type, '$1')} or number = upper($1) or id::text = lower($1))`,
    values: [name],
  })
  if (!row)
    throw problem('invalid', {
      message: `There is no ${type} "${name}".`,
      remedy: `Give the ${columns[type]}, its number or its id.`,
    })
  return row.id
}
