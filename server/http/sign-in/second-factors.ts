import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { isId } from '#contract/id.ts'
import { problem } from '#contract/problem.ts'
import type { Enrolled, FactorCaller } from '#platform/auth/factors/factors.ts'
import { callerOf } from '../guards/policy.ts'
import { base64url, credential, options, pageOf, tags, token } from './web-authn.ts'
import { originOf, type SessionParts } from './session.ts'
import type { Api, RouteModule } from '../route-module.ts'

const password = z
  .string()
  .max(1024)
  .optional()
  .describe('The own one; who has none must have signed in within the last 15 minutes.')
const made = credential({
  clientDataJSON: base64url,
  attestationObject: z
    .string()
    .max(65_536)
    .regex(/^[\w-]*$/),
  authenticatorData: base64url.nullish(),
  transports: z.array(z.string().max(20)).max(8).nullish(),
  publicKeyAlgorithm: z.number().int().nullish(),
  publicKey: base64url.nullish(),
})

const enrolled = z.object({
  recoveryCodes: z
    .array(z.string())
    .nullable()
    .describe('Shown this once; null where the person has some already.'),
})

/** The own second factors of a signed-in person. */
export const secondFactorRoutes = (parts: SessionParts): RouteModule => ({
  name: 'second-factors',
  routes: (app) => {
    addProof(app, parts)
    addOverview(app, parts)
    addTotp(app, parts)
    addPasskeys(app, parts)
  },
})

const callingOf = (request: FastifyRequest): FactorCaller => {
  const { person, sessionId } = callerOf(request)
  return {
    personId: person.id,
    sessionId: sessionId ?? '',
    known: [],
    name: person.name,
    label: person.email ?? person.name,
    origin: originOf(request),
    page: pageOf(request),
  }
}

const config = { policy: 'person' } as const
const enrolling = { policy: 'person', beforeSecondFactor: true } as const
const confirmBody = z.strictObject({ password })

/** A session at a provider's word, or from before the duty, gets its second factor without a sign-in from the beginning. */
const addProof = (app: Api, { auth: { factors } }: SessionParts): void => {
  app.post(
    '/session/proof',
    {
      config: enrolling,
      schema: {
        tags,
        operationId: 'proveSession',
        summary:
          'Show the own second factor in a session that was begun without: a code of the app, or a recovery code',
        body: z.strictObject({ code: z.string().min(1).max(60) }),
      },
    },
    async (request, reply) => {
      void reply.header('set-cookie', await factors.prove(callingOf(request), request.body.code))
      return reply.code(204).send()
    },
  )
}

const addOverview = (app: Api, { auth: { factors } }: SessionParts): void => {
  app.get(
    '/second-factors',
    {
      config: enrolling,
      schema: {
        tags,
        operationId: 'readSecondFactors',
        summary: 'The own second factors',
        response: {
          200: z.object({
            totp: z.object({ since: z.string() }).nullable(),
            passkeys: z.array(
              z.object({
                id: z.string(),
                name: z.string(),
                createdAt: z.string(),
                usedAt: z.string().nullable(),
              }),
            ),
            recoveryCodes: z.number().int().describe('How many are left.'),
          }),
        },
      },
    },
    async (request) => {
      const { passkeys, ...rest } = await factors.overview(callerOf(request).actor.id)
      return { ...rest, passkeys: [...passkeys] }
    },
  )
  app.post(
    '/second-factors/recovery-codes',
    {
      config,
      schema: {
        tags,
        operationId: 'renewRecoveryCodes',
        summary: 'New recovery codes in place of the ones before',
        body: confirmBody,
        response: { 200: z.object({ recoveryCodes: z.array(z.string()) }) },
      },
    },
    async (request) => ({
      recoveryCodes: [...(await factors.renewRecoveryCodes(callingOf(request), request.body.password))],
    }),
  )
}

const addTotp = (app: Api, { auth: { factors } }: SessionParts): void => {
  app.post(
    '/second-factors/totp',
    {
      config: enrolling,
      schema: {
        tags,
        operationId: 'beginTotp',
        summary: 'A secret for an authenticator app',
        description: 'It asks nothing of a sign-in until a first code has confirmed it.',
        body: confirmBody,
        response: { 200: z.object({ secret: z.string(), uri: z.string() }) },
      },
    },
    (request) => factors.beginTotp(callingOf(request), request.body.password),
  )
  app.post(
    '/second-factors/totp/confirmation',
    {
      config: enrolling,
      schema: {
        tags,
        operationId: 'confirmTotp',
        summary: 'Confirm the authenticator app by a first code',
        description: 'With the first factor all other sessions of the person end; this one gets a new token.',
        body: z.strictObject({ code: z.string().min(1).max(20) }),
        response: { 200: enrolled },
      },
    },
    async (request, reply) =>
      enrolledIn(reply, await factors.confirmTotp(callingOf(request), request.body.code)),
  )
  app.delete(
    '/second-factors/totp',
    {
      config,
      schema: { tags, operationId: 'removeTotp', summary: 'Remove the authenticator app', body: confirmBody },
    },
    async (request, reply) => {
      await factors.removeTotp(callingOf(request), request.body.password)
      return reply.code(204).send()
    },
  )
}

const addPasskeys = (app: Api, { auth: { factors } }: SessionParts): void => {
  app.post(
    '/second-factors/passkeys/options',
    {
      config: enrolling,
      schema: {
        tags,
        operationId: 'beginPasskey',
        summary: 'What a passkey is made with',
        body: confirmBody,
        response: { 200: z.object({ token: z.string(), options }) },
      },
    },
    async (request) => {
      const begun = await factors.beginPasskey(callingOf(request), request.body.password)
      return { token: begun.token, options: { ...begun.options } }
    },
  )
  app.post(
    '/second-factors/passkeys',
    {
      config: enrolling,
      schema: {
        tags,
        operationId: 'keepPasskey',
        summary: 'Keep the passkey that the browser has made',
        body: z.strictObject({ token, name: z.string().trim().min(1).max(80), response: made }),
        response: { 201: enrolled },
      },
    },
    async (request, reply) => {
      const response = request.body.response as unknown as RegistrationResponseJSON
      const kept = await factors.keepPasskey(callingOf(request), { ...request.body, response })
      return reply.code(201).send(enrolledIn(reply, kept))
    },
  )
  app.delete(
    '/second-factors/passkeys/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'removePasskey',
        summary: 'Remove a passkey',
        params: z.object({ id: z.string().max(64) }),
        body: confirmBody,
      },
    },
    async (request, reply) => {
      if (!isId(request.params.id)) throw problem('not_found', 'There is no such passkey.')
      await factors.removePasskey(callingOf(request), request.params.id, request.body.password)
      return reply.code(204).send()
    },
  )
}

const enrolledIn = (reply: FastifyReply, { recoveryCodes, setCookie }: Enrolled) => {
  if (setCookie !== null) void reply.header('set-cookie', setCookie)
  return { recoveryCodes: recoveryCodes && [...recoveryCodes] }
}
