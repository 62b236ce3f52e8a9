import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkoutFolder } from '#platform/config.ts'
import { asvsRequirements } from './asvs.ts'
import type { Check } from './check.ts'

const file = join('docs', 'security.md')
const states = new Set(['met', 'partly', 'not met', 'not applicable'])

/** Each requirement of the standard stands in the table once, says how or why not, and names tests that exist; its sum is right. */
export const securityTableCheck: Check = {
  name: 'security table',
  run: async () => {
    const text = await readFile(join(checkoutFolder, file), 'utf8')
    const rows = text.split('\n').flatMap((line) => {
      const cells = line.split('|').map((cell) => cell.trim())
      return /^\d+\.\d+\.\d+$/.test(cells[1] ?? '') ? [cells.slice(1, -1)] : []
    })
    const named = rows.map(([id = '']) => id)
    const faults = rows.flatMap(([id = '', , , state = '', how = '', tests = '']) => [
      ...(states.has(state) ? [] : [`${id} has no state: "${state}"`]),
      ...(how === '' ? [`${id} does not say how, or why not`] : []),
      ...[...tests.matchAll(/`([^`]+)`/g)].flatMap(([, test = '']) =>
        existsSync(join(checkoutFolder, test)) ? [] : [`${id} names ${test}, which does not exist`],
      ),
    ])
    const count = (state: string): number => rows.filter((row) => row[3] === state).length
    const sum = `${rows.length} requirements, of which ${count('met')} are met, ${count('partly')} partly, ${count('not met')} not, and ${count('not applicable')} are about`
    const missing = asvsRequirements.filter((id) => !named.includes(id))
    const twice = named.filter((id, at) => named.indexOf(id) !== at)
    const unknown = named.filter((id) => !asvsRequirements.includes(id))
    return {
      looked: `${rows.length} requirements`,
      violations: [
        ...missing.map((id) => `${file} does not speak of ${id}`),
        ...twice.map((id) => `${file} speaks twice of ${id}`),
        ...unknown.map((id) => `${file} speaks of ${id}, which is not in scripts/checks/asvs.ts`),
        ...(text.includes(sum) ? [] : [`${file} does not sum up what it says: "${sum} …"`]),
        ...faults.map((fault) => `${file}: ${fault}`),
      ],
    }
  },
}
