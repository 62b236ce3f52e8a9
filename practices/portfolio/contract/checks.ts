import type { Practice } from '#engine'

/** A contract that would end before it begins is refused. */
export const contractChecks: NonNullable<Practice['checks']> = ({ since, until }) =>
  typeof since === 'string' && typeof until === 'string' && until < since
    ? [{ field: 'until', code: 'contract.until', message: 'It would end before it begins.' }]
    : []
