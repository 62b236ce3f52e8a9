import { execFile, spawn } from 'node:child_process'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'

// What Keelson writes is judged by Git itself, with nobody's own settings.
const env = {
  PATH: process.env['PATH'],
  HOME: '/nowhere',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Somebody',
  GIT_AUTHOR_EMAIL: 'somebody@example.org',
  GIT_COMMITTER_NAME: 'Somebody',
  GIT_COMMITTER_EMAIL: 'somebody@example.org',
}
const run = promisify(execFile)

/** Runs Git in a folder; answers what it prints. @throws where it ends with anything but 0 */
export const gitIn = async (folder: string, ...args: readonly string[]): Promise<string> =>
  (await run('git', args, { cwd: folder, env })).stdout.trim()

/** The first lines of the commits of a branch, the newest first. */
export const subjectsIn = async (folder: string, branch: string): Promise<readonly string[]> =>
  (await gitIn(folder, 'log', '--format=%s', branch)).split('\n')

/** Git's own server of repositories below a folder, `git http-backend`, which takes pushes. */
export const gitServer = async (
  folder: string,
): Promise<{ readonly url: string; close(): Promise<void> }> => {
  const server = createServer((request, reply) => answer(folder, request, reply))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const answer = (folder: string, request: IncomingMessage, reply: ServerResponse): void => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const backend = spawn('git', ['http-backend'], {
    env: {
      ...env,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      REMOTE_USER: 'keelson',
    },
  })
  const parts: Buffer[] = []
  backend.stdout.on('data', (part: Buffer) => parts.push(part))
  backend.on('close', () => {
    const said = Buffer.concat(parts)
    const end = said.indexOf('\r\n\r\n')
    const headers = said.subarray(0, end).toString('latin1').split('\r\n')
    for (const line of headers) {
      const [, name = '', value = ''] = /^([^:]+): (.*)$/.exec(line) ?? []
      if (name.toLowerCase() === 'status') reply.statusCode = Number(value.slice(0, 3))
      else if (name !== '') reply.setHeader(name, value)
    }
    reply.end(said.subarray(end + 4))
  })
  request.pipe(backend.stdin)
}
