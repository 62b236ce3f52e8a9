import { runCli } from './command.ts'
import { commands } from './commands.ts'

// A reader that has seen enough (`| head`) closes the line: what is being done is still done.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

// Set, not called: what is still to be written to stdout and stderr gets out.
process.exitCode = await runCli(commands, process.argv.slice(2))
if (process.connected) process.disconnect()
