import { runCli } from './command.ts'
import { commands } from './commands.ts'

// Set, not called: what is still to be written to stdout and stderr gets out.
process.exitCode = await runCli(commands, process.argv.slice(2))
if (process.connected) process.disconnect()
