import { readFile } from 'node:fs/promises'
import { isAllowed, licencesFile, licencesPage, lockedPackages } from '../supply/licences.ts'
import type { Check } from './check.ts'

/** Each package has a licence that has been decided on, and the list of them is current. */
export const licencesCheck: Check = {
  name: 'licences',
  run: async () => {
    const packages = await lockedPackages()
    const unknown = packages
      .filter((each) => !isAllowed(each.licence, each))
      .map(
        ({ name, version, licence }) =>
          `${name} ${version} has the licence ${licence}: decide on it in scripts/supply/licences.ts`,
      )
    const page = await readFile(licencesFile, 'utf8').catch(() => '')
    const isCurrent = page === (await licencesPage())
    return {
      looked: `${packages.length} packages`,
      violations: [...unknown, ...(isCurrent ? [] : ['docs/licences.md is not current: npm run licences'])],
    }
  },
}
