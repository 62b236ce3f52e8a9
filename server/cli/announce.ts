import { performance } from 'node:perf_hooks'

const isTerminal = process.stdout.isTTY

const dim = (text: string): string => (isTerminal ? `\u001b[90m${text}\u001b[0m` : text)
const strong = (text: string): string => (isTerminal ? `\u001b[1m${text}\u001b[0m` : text)

/** Does one step of a start and prints its line, with the seconds it took, when it is done. */
export async function printStep<T>(
  name: string,
  work: () => Promise<T>,
  describe: (result: T) => string = () => 'ready',
): Promise<T> {
  const begin = performance.now()
  const result = await work()
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  process.stdout.write(`  ${name.padEnd(12)}${describe(result).padEnd(34)}${dim(`${seconds} s`)}\n`)
  return result
}

/** The end of a start: where to go, how to sign in, what to look at first. */
export function printWelcome(welcome: {
  url: string | null
  notes: readonly string[]
  lines: readonly string[]
}): void {
  const seconds = process.uptime().toFixed(1)
  const where = welcome.url === null ? 'Keelson works on jobs' : `Keelson is ready at ${strong(welcome.url)}`
  const text = [
    '',
    `${where}  ${dim(`(${seconds} s)`)}`,
    ...welcome.lines,
    ...welcome.notes.map((note) => `Note: ${note}`),
  ]
  process.stdout.write(`${text.join('\n')}\n${dim('Ctrl-C stops it.')}\n\n`)
}

/** Where somebody new should begin; `url` is the address of the product. */
export const whatToLookAtFirst = (url: string, isDemonstration: boolean): readonly string[] => [
  'What to look at first:',
  ...[
    ...(isDemonstration
      ? [
          [`${url}/incidents`, 'the agent’s queue: j and k move, Enter opens, ? shows all keys'],
          [`${url}/dashboards/service-desk`, 'the service desk in figures; each opens its list'],
        ]
      : [[`${url}/people`, 'people; teams and roles stand beside them']]),
    [`${url}/api/docs`, 'the API, to read and to try'],
  ].map(([address = '', what]) => `  ${address.padEnd(url.length + 26)}${what}`),
]
