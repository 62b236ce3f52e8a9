import { Command as Program, CommanderError } from 'commander'
import { isProblem, problem } from '#contract/problem.ts'
import type { ProblemCode } from '#contract/problem.ts'
import { readConfig } from '#platform/config.ts'
import type { Config } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { openPlatform } from '#platform/platform.ts'
import type { Platform } from '#platform/platform.ts'
import { isDiskFull } from '#platform/files/disk.ts'
import { createProgress } from './progress.ts'
import type { Progress } from './progress.ts'

/** 0 done · 1 failed · 2 wrong use (options or settings) · 3 refused (a rule, a state or another process is against it). */
export const exitCodes = { done: 0, failed: 1, usage: 2, refused: 3 } as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export interface CommandOption {
  /** As in help: `--dry-run` or `--mapping <file>`. */
  readonly flags: string
  readonly text: string
  readonly isRequired?: boolean
  readonly default?: string | boolean
}

/** One command of `keelson`, in a file of its own, listed in `commands.ts`. */
export interface CliCommand {
  /** The words that call it: `['person', 'create']`. */
  readonly path: readonly string[]
  readonly summary: string
  /** Shown below the options: examples, what it needs, what it changes. */
  readonly help?: string
  readonly args?: readonly { readonly name: string; readonly text: string }[]
  readonly options?: readonly CommandOption[]
  run(run: Run): Promise<ExitCode | void>
}

/** What a command gets to work with. Results go to stdout, everything else to stderr. */
export interface Run {
  readonly config: Config
  readonly isJson: boolean
  readonly args: readonly string[]
  /** By the long name in camel case: `--dry-run` is `dryRun`. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  /** Prints the result: `data` with --json, else the lines for a person. Call it once. */
  result(data: unknown, lines: string | readonly string[]): void
  /** A line for the person that is no result. */
  say(line: string): void
  progress(label: string, total?: number): Progress
  /** The platform on the configured database: the running one is joined, else it is started for this command. */
  platform(): Promise<Platform>
}

/** Runs the command line and answers the exit code; never throws for what a person can cause. */
export async function runCli(
  commands: readonly CliCommand[],
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done
  const program = new Program('keelson')
    .description('Open Service Management: the command line of this checkout.')
    .addHelpText('after', exitCodeHelp)
  for (const command of commands) {
    addCommand(program, command, async (run) => {
      code = await execute(command, run, env)
    })
  }
  prepare(program)
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
  }
}

const exitCodeHelp = `
Exit codes: 0 done, 1 failed, 2 wrong use, 3 refused. Settings: docs/configuration.md.`

/** What the commands below a word have in common. */
const groups: Readonly<Record<string, string>> = {
  person: 'people who may sign in',
  'api-key': 'keys for programs',
  demonstration: 'the invented organisation to try it with',
  secret: 'the secret that keys of people and sessions lie under',
  seal: 'the keys that the log is sealed with',
  clocks: 'service level clocks',
  mails: 'mails that the product sends',
}

interface Invocation {
  readonly args: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
}

function addCommand(
  program: Program,
  command: CliCommand,
  action: (invocation: Invocation) => Promise<void>,
): void {
  const parents = command.path.slice(0, -1)
  const parent = parents.reduce(
    (above, word) =>
      above.commands.find((child) => child.name() === word) ??
      above.command(word).description(groups[word] ?? ''),
    program,
  )
  const added = parent.command(command.path.at(-1) ?? '').description(command.summary)
  for (const argument of command.args ?? []) added.argument(argument.name, argument.text)
  for (const option of command.options ?? []) {
    if (option.isRequired === true) added.requiredOption(option.flags, option.text)
    else added.option(option.flags, option.text, option.default)
  }
  added.option('--json', 'print the result as JSON')
  added.addHelpText('after', `${command.help === undefined ? '' : `\n${command.help}\n`}${exitCodeHelp}`)
  added.action(async (...given: unknown[]) => {
    const args = given
      .slice(0, -2)
      .flat()
      .filter((arg) => typeof arg === 'string')
    await action({ args, options: added.opts() })
  })
}

/** Commander ends the process by itself unless every command is told not to. */
function prepare(program: Program): void {
  program.exitOverride().showHelpAfterError('(add --help for what is possible)')
  program.commands.forEach(prepare)
}

async function execute(
  command: CliCommand,
  { args, options }: Invocation,
  env: Readonly<Record<string, string | undefined>>,
): Promise<ExitCode> {
  const isJson = options['json'] === true
  let platform: Platform | null = null
  try {
    const config = readConfig(env)
    const run: Run = {
      config,
      isJson,
      args,
      options,
      result: (data, lines) => print(isJson, data, lines),
      say: (line) => void process.stderr.write(`${line}\n`),
      progress: (label, total) => createProgress(label, total),
      platform: async () => {
        platform ??= await openPlatform({
          config,
          log: stderrLog(config),
          isServer: false,
          maxConnections: 4,
        })
        return platform
      },
    }
    return (await command.run(run)) ?? exitCodes.done
  } catch (error) {
    return report(error, isJson, env['LOG_LEVEL'] === 'debug')
  } finally {
    await (platform as Platform | null)?.close()
  }
}

const stderrLog = (config: Config) =>
  createLog({
    level: config.logLevel === 'info' ? 'warn' : config.logLevel,
    human: process.stderr.isTTY,
    destination: { write: (line) => process.stderr.write(line) },
  })

function print(isJson: boolean, data: unknown, lines: string | readonly string[]): void {
  const text = isJson ? JSON.stringify(data, null, 2) : [lines].flat().join('\n')
  process.stdout.write(`${text}\n`)
}

const exitOf: Partial<Record<ProblemCode, ExitCode>> = {
  invalid: exitCodes.usage,
  malformed: exitCodes.usage,
  forbidden: exitCodes.refused,
  conflict: exitCodes.refused,
  stale: exitCodes.refused,
}

const fullDisk = problem('unavailable', {
  message: 'The disk is full.',
  remedy:
    'Free some space (300 MB at least) where the database and KEELSON_DATA_DIR are, or set KEELSON_DATA_DIR to a folder on another disk; then do it again.',
})

/** Also where what failed for it says so. */
const isOfFullDisk = (error: unknown): boolean =>
  error instanceof Error && !isProblem(error) && (isDiskFull(error) || isOfFullDisk(error.cause))

const isSetting = /^[A-Z][A-Z_]+$/

/** Tells an error in one or two lines, what to do last; the stack only when LOG_LEVEL is debug. */
function report(thrown: unknown, isJson: boolean, isDebug: boolean): ExitCode {
  const error = isOfFullDisk(thrown) ? fullDisk : thrown
  if (!isProblem(error)) {
    const message = error instanceof Error ? error.message : String(error)
    const stack = isDebug && error instanceof Error ? `\n${error.stack}` : ''
    tell(isJson, { code: 'internal', message }, [
      `Error: ${message}`,
      `LOG_LEVEL=debug shows where it happened.${stack}`,
    ])
    return exitCodes.failed
  }
  const { message, issues, remedy } = error.details
  const lines = issues === undefined ? [message] : issues.map((issue) => issue.message)
  tell(isJson, { code: error.code, message, issues, remedy }, [
    ...lines.map((line, index) => (index === 0 ? `Error: ${line}` : `       ${line}`)),
    ...(remedy === undefined ? [] : [`What to do: ${remedy}`]),
    ...(issues?.some(({ field }) => isSetting.test(field ?? ''))
      ? ['The settings are described in docs/configuration.md.']
      : []),
  ])
  return exitOf[error.code] ?? exitCodes.failed
}

function tell(isJson: boolean, data: object, lines: readonly string[]): void {
  process.stderr.write(isJson ? `${JSON.stringify({ error: data })}\n` : `${lines.join('\n')}\n`)
}
