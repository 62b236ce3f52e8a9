import { resolve } from 'node:path'
import type { CommandOption, Run } from './command.ts'

/** Of each command that calls programs of PostgreSQL for a server that is not ours. */
export const programsOption: CommandOption = {
  flags: '--programs <folder>',
  text: 'for an external PostgreSQL: the folder of its programs, which are looked for when absent',
}

export const programsOf = ({ options }: Pick<Run, 'options'>): string | null =>
  typeof options['programs'] === 'string' ? resolve(options['programs']) : null
