import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import type { ICruiseOptions, ICruiseResult, IViolation } from 'dependency-cruiser'
import { checkoutFolder } from '#platform/config.ts'
import type { Check } from './check.ts'

const rooms = ['contract', 'practices', 'capabilities', 'server', 'integrations', 'web', 'scripts', 'tests']

/** Who imports whom, against `.dependency-cruiser.cjs`; cycles too. */
export const importsCheck: Check = {
  name: 'imports',
  run: async () => {
    const load = createRequire(import.meta.url)
    const { forbidden, options } = load(join(checkoutFolder, '.dependency-cruiser.cjs')) as {
      forbidden: NonNullable<ICruiseOptions['ruleSet']>['forbidden']
      options: ICruiseOptions
    }
    const present = rooms.filter((room) => existsSync(join(checkoutFolder, room)))
    const { output } = await cruise(present, {
      ...options,
      ruleSet: { forbidden },
      validate: true,
      baseDir: checkoutFolder,
    })
    const { summary } = output as ICruiseResult
    return {
      looked: `${summary.totalCruised} modules, ${summary.totalDependenciesCruised ?? 0} imports`,
      violations: summary.violations.map((violation) => lineOf(violation)),
    }
  },
}

function lineOf({ rule, from, to, cycle, comment }: IViolation): string {
  const way = cycle === undefined ? `${from} → ${to}` : [from, ...cycle.map((step) => step.name)].join(' → ')
  return `${rule.name}: ${way}${comment === undefined ? '' : ` (${comment})`}`
}
