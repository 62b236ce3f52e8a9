import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isId } from '#contract/id.ts'
import { problem } from '#contract/problem.ts'
import type { Actor } from '#engine'
import type { Auth } from '#platform/auth/auth.ts'
import { isFresh, type Origin } from '#platform/auth/confirm.ts'
import type { SessionRow } from '#platform/auth/sessions.ts'
import type { Clock } from '#platform/clock.ts'
import { callerOf } from '../guards/policy.ts'
import type { Api, Caller, RouteModule } from '../route-module.ts'

const signInBody = z.strictObject({ email: z.string().max(320), password: z.string().max(1024) })
const passwordBody = z.strictObject({ current: z.string().max(1024), next: z.string().max(1024) })

export const sessionAnswer = z.object({
  person: z.object({
    id: z.string(),
    number: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    language: z.string().nullable().describe('Null: as the browser asks for.'),
    timeZone: z
      .string()
      .nullable()
      .describe('Null: none is known yet. The first page of the product keeps the browser’s.'),
    organisation: z.string().nullable(),
    theme: z.string().nullable(),
    density: z.string().nullable(),
    needsSecondFactor: z
      .boolean()
      .describe(
        'A role asks for a second factor that this session lacks: all else is refused before it has one.',
      ),
  }),
  roles: z.array(z.string()).describe('Keys of the roles held.'),
  teams: z.array(z.string()).describe('Ids of the teams.'),
})

const stepAnswer = z.object({
  step: z.object({
    token: z.string().describe('Good for five minutes and five wrong codes.'),
    methods: z.array(z.enum(['code', 'passkey'])),
  }),
})

const sessionList = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      createdAt: z.string(),
      seenAt: z.string(),
      expiresAt: z.string(),
      address: z.string().nullable(),
      userAgent: z.string().nullable(),
      current: z.boolean(),
      proven: z.boolean().describe('Whether it was shown within the last minutes who holds it.'),
    }),
  ),
})

export interface SessionParts {
  readonly auth: Auth
  readonly clock: Clock
  /** Somebody who has just signed in. */
  readonly load: (sessionId: string) => Promise<{ readonly actor: Actor; readonly person: Caller['person'] }>
}

/** Where a request came from; which proxies are believed, the server knows. */
export const originOf = (request: FastifyRequest): Origin => ({
  address: request.ip,
  userAgent: request.headers['user-agent'] ?? null,
})

export const answerOf = ({
  actor,
  person,
}: {
  actor: Actor
  person: Caller['person']
}): z.infer<typeof sessionAnswer> => ({
  person,
  roles: [...actor.roles],
  teams: [...actor.teams],
})

/** Signing in and out, the own sessions, the own password. */
export const sessionRoutes = (parts: SessionParts): RouteModule => ({
  name: 'session',
  routes: (app) => {
    addSignIn(app, parts)
    addSessions(app, parts)
    addProof(app, parts)
    addPassword(app, parts)
  },
})

const addSignIn = (app: Api, { auth, load }: SessionParts): void => {
  const tags = ['Session']
  app.post(
    '/session',
    {
      config: { policy: 'public' },
      schema: {
        tags,
        operationId: 'signIn',
        summary: 'Sign in with e-mail address and password',
        description:
          'Who has a second factor is answered 202 and what to do next: `/session/code` or `/session/passkey`.',
        body: signInBody,
        response: { 200: sessionAnswer, 202: stepAnswer },
      },
    },
    async (request, reply) => {
      const origin = originOf(request)
      const done = await auth.signIn(request.body, origin)
      if ('step' in done)
        return reply.code(202).send({ step: { ...done.step, methods: [...done.step.methods] } })
      const { sessionId, setCookie } = done
      // The session that the browser had before is not left behind.
      await auth.signOut(request.headers.cookie, origin)
      void reply.header('set-cookie', setCookie)
      return answerOf(await load(sessionId))
    },
  )
  app.get(
    '/session',
    {
      config: { policy: 'session', beforeSecondFactor: true },
      schema: {
        tags,
        operationId: 'readSession',
        summary: 'Who is signed in',
        response: { 200: sessionAnswer },
      },
    },
    async (request) => answerOf(callerOf(request)),
  )
  app.delete(
    '/session',
    { config: { policy: 'public' }, schema: { tags, operationId: 'signOut', summary: 'Sign out' } },
    async (request, reply) => {
      void reply.header('set-cookie', await auth.signOut(request.headers.cookie, originOf(request)))
      return reply.code(204).send()
    },
  )
}

/** Whoever comes to somebody's open screen does not end the sessions in which the person would notice it. */
const demandProven = (request: FastifyRequest, now: string): void => {
  const { provenAt } = callerOf(request)
  if (provenAt === null || isFresh(provenAt, now)) return
  throw problem('forbidden', {
    message: 'Sessions are ended only by whoever has shown within the last minutes who they are.',
    issues: [{ code: 'session.unproven', message: 'Confirm first that it is you.' }],
  })
}

const addProof = (app: Api, { auth }: SessionParts): void => {
  app.post(
    '/session/confirmation',
    {
      config: { policy: 'person' },
      schema: {
        tags: ['Session'],
        operationId: 'confirmSession',
        summary: 'Show again who you are',
        description:
          'For what takes it: ending sessions, changing addresses and roles of people. Who has no password signs in again instead.',
        body: z.strictObject({ password: z.string().max(1024).optional() }),
      },
    },
    async (request, reply) => {
      const { person, sessionId } = callerOf(request)
      const who = { personId: person.id, sessionId: sessionId ?? '' }
      await auth.prove(who, request.body.password, originOf(request))
      return reply.code(204).send()
    },
  )
}

const addSessions = (app: Api, { auth, clock }: SessionParts): void => {
  const tags = ['Session']
  app.get(
    '/sessions',
    {
      config: { policy: 'person' },
      schema: {
        tags,
        operationId: 'listSessions',
        summary: 'Where the person is signed in',
        response: { 200: sessionList },
      },
    },
    async (request) => {
      const { actor, sessionId } = callerOf(request)
      const rows = await auth.sessions(actor.id)
      const now = clock.now()
      const shown = ({ provenAt, ...row }: SessionRow) => ({ ...row, proven: isFresh(provenAt, now) })
      return { data: rows.map((row) => ({ ...shown(row), current: row.id === sessionId })) }
    },
  )
  app.delete(
    '/sessions',
    {
      config: { policy: 'person' },
      schema: {
        tags,
        operationId: 'endOtherSessions',
        summary: 'End all sessions of one’s own but this one',
        response: { 200: z.object({ ended: z.number().int() }) },
      },
    },
    async (request) => {
      const { actor, sessionId } = callerOf(request)
      demandProven(request, clock.now())
      return { ended: await auth.endOtherSessions(actor.id, sessionId, originOf(request)) }
    },
  )
  app.delete(
    '/sessions/:id',
    {
      config: { policy: 'person' },
      schema: {
        tags,
        operationId: 'endSession',
        summary: 'End a session of one’s own',
        params: z.object({ id: z.string().max(64) }),
      },
    },
    async (request, reply) => {
      if (!isId(request.params.id)) throw problem('not_found', 'There is no such session.')
      demandProven(request, clock.now())
      await auth.endSession(callerOf(request).actor.id, request.params.id, originOf(request))
      return reply.code(204).send()
    },
  )
}

const addPassword = (app: Api, { auth }: SessionParts): void => {
  app.post(
    '/password',
    {
      config: { policy: 'person' },
      schema: {
        tags: ['Session'],
        operationId: 'changePassword',
        summary: 'Change the own password',
        description: 'Ends all other sessions of the person; this one gets a new token.',
        body: passwordBody,
      },
    },
    async (request, reply) => {
      const { person, sessionId } = callerOf(request)
      const who = {
        personId: person.id,
        sessionId: sessionId ?? '',
        known: [person.name, person.email ?? ''],
      }
      void reply.header('set-cookie', await auth.changePassword(who, request.body, originOf(request)))
      return reply.code(204).send()
    },
  )
}
