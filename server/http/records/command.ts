import type { FastifyRequest } from 'fastify'
import { isProblem, problem } from '#contract/problem.ts'
import { present, preview, read, write, type Command, type Ctx, type EngineType } from '#engine'
import { once } from '../idempotency.ts'
import { writtenAnswer, type Answer } from './answer.ts'

export interface CommandOptions {
  readonly dryRun?: boolean
  readonly status?: 200 | 201
}

/** Does what a request commands, once for its Idempotency-Key where it has one, or says what it would do. */
export const runCommand = async (
  ctx: Ctx,
  request: FastifyRequest,
  type: EngineType,
  command: Command,
  { dryRun = false, status = 200 }: CommandOptions = {},
): Promise<Answer> =>
  withCurrent(ctx, request, type, command, async () => {
    if (dryRun) {
      const previewed = await preview(ctx, command)
      // Nothing is stored: the version is the one that it would get, so no header offers it as a version to send back.
      return { ...(await writtenAnswer(ctx, type, previewed, { status: 200 })), headers: {} }
    }
    const run = async (inner: Ctx): Promise<Answer> => {
      const written = await write(inner, command, { names: true })
      return writtenAnswer(inner, type, written, { status })
    }
    return request.method === 'POST' ? once(ctx, request, run) : run(ctx)
  })

/** A stale version is answered with the record as it is now, so that both changes can be laid side by side. */
const withCurrent = async (
  ctx: Ctx,
  request: FastifyRequest,
  type: EngineType,
  command: Command,
  run: () => Promise<Answer>,
): Promise<Answer> => {
  try {
    return await run()
  } catch (error) {
    if (!isProblem(error) || error.code !== 'stale' || command.kind === 'create') throw error
    const { data, refs } = await present(ctx, type, [await read(ctx, type.name, command.id)])
    const code = request.headers['if-match'] === undefined ? 'stale' : 'precondition_failed'
    throw problem(code, { ...error.details, record: data[0], refs })
  }
}

/**
 * The version that a request is about, from If-Match or its body; undefined where it names none.
 * @throws Problem `malformed` for anything but one strong entity tag such as `"3"`
 */
export const versionOf = (request: FastifyRequest, given?: number): number | undefined => {
  const header = request.headers['if-match']
  if (header === undefined || header.trim() === '*') return given
  const match = /^"(\d{1,9})"$/.exec(header.trim())
  if (!match)
    throw problem('malformed', {
      message: 'If-Match takes one version in quotes, as ETag gave it: If-Match: "3".',
    })
  const version = Number(match[1])
  if (given !== undefined && given !== version)
    throw problem('malformed', 'If-Match and the body name different versions.')
  return version
}
