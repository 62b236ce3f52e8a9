import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { isId } from '#contract/id.ts'
import { problem } from '#contract/problem.ts'
import type { FactorCaller } from '#platform/auth/factors/factors.ts'
import type { Proven } from '#platform/auth/factors/second-step.ts'
import { callerOf } from '../guards/policy.ts'
import { answerOf, originOf, sessionAnswer, type SessionParts } from './session.ts'
import type { Api, RouteModule } from '../route-module.ts'

const base64url = z
  .string()
  .max(8192)
  .regex(/^[\w-]*$/)
const token = z.string().min(20).max(100)
const password = z
  .string()
  .max(1024)
  .optional()
  .describe('The own one; who has none must have signed in within the last 15 minutes.')
const options = z
  .record(z.string(), z.unknown())
  .describe('What navigator.credentials takes (WebAuthn, JSON).')

/** What a browser answers, as WebAuthn writes it in JSON; what is in it, the library checks byte by byte. */
const credential = <Shape extends z.ZodRawShape>(response: Shape) =>
  z.strictObject({
    id: base64url,
    rawId: base64url,
    type: z.literal('public-key'),
    authenticatorAttachment: z.string().max(40).nullish(),
    clientExtensionResults: z.record(z.string().max(60), z.unknown()),
    response: z.strictObject(response),
  })
const signed = credential({
  authenticatorData: base64url,
  clientDataJSON: base64url,
  signature: base64url,
  userHandle: base64url.nullish(),
})
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

const tags = ['Second factors']

/** The second step of a sign-in, signing in with a passkey, and the own second factors. */
export const secondFactorRoutes = (parts: SessionParts): RouteModule => ({
  name: 'second-factors',
  routes: (app) => {
    addSteps(app, parts)
    addPasskeySteps(app, parts)
    addOverview(app, parts)
    addTotp(app, parts)
    addPasskeys(app, parts)
  },
})

const pageOf = (request: FastifyRequest): string | undefined => request.headers.origin

/** The session of a sign-in that was proven, in place of the one that the browser had before. */
const beginSession = async (
  request: FastifyRequest,
  { auth, load }: SessionParts,
  { personId, by }: Proven,
) => {
  const origin = originOf(request)
  const { setCookie } = await auth.signInProven(personId, by, origin)
  await auth.signOut(request.headers.cookie, origin)
  return { setCookie, answer: answerOf(await load(personId)) }
}

const addSteps = (app: Api, parts: SessionParts): void => {
  const { auth } = parts
  app.post(
    '/session/code',
    {
      config: { policy: 'public' },
      schema: {
        tags,
        operationId: 'signInByCode',
        summary: 'Go on with a sign-in by a code of the authenticator app, or a recovery code',
        body: z.strictObject({ token, code: z.string().min(1).max(60) }),
        response: { 200: sessionAnswer },
      },
    },
    async (request, reply) => {
      const proven = await auth.steps.byCode(request.body, originOf(request))
      const { setCookie, answer } = await beginSession(request, parts, proven)
      void reply.header('set-cookie', setCookie)
      return answer
    },
  )
}

const addPasskeySteps = (app: Api, parts: SessionParts): void => {
  const { auth } = parts
  app.post(
    '/session/passkey/options',
    {
      config: { policy: 'public' },
      schema: {
        tags,
        operationId: 'beginPasskeySignIn',
        summary: 'What a passkey is to sign: for a sign-in that was begun, or without one',
        body: z.strictObject({ token: token.optional() }),
        response: { 200: z.object({ token: z.string(), options }) },
      },
    },
    async (request) => {
      const begun = await auth.steps.beginPasskey(request.body.token, pageOf(request))
      return { token: begun.token, options: { ...begun.options } }
    },
  )
  app.post(
    '/session/passkey',
    {
      config: { policy: 'public' },
      schema: {
        tags,
        operationId: 'signInByPasskey',
        summary: 'Sign in with a passkey',
        body: z.strictObject({ token, response: signed }),
        response: { 200: sessionAnswer },
      },
    },
    async (request, reply) => {
      const given = {
        token: request.body.token,
        response: request.body.response as AuthenticationResponseJSON,
      }
      const proven = await auth.steps.byPasskey(given, pageOf(request), originOf(request))
      const { setCookie, answer } = await beginSession(request, parts, proven)
      void reply.header('set-cookie', setCookie)
      return answer
    },
  )
}

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
const confirmBody = z.strictObject({ password })

const addOverview = (app: Api, { auth: { factors } }: SessionParts): void => {
  app.get(
    '/second-factors',
    {
      config,
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
      config,
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
      config,
      schema: {
        tags,
        operationId: 'confirmTotp',
        summary: 'Confirm the authenticator app by a first code',
        description: 'With the first factor all other sessions of the person end.',
        body: z.strictObject({ code: z.string().min(1).max(20) }),
        response: { 200: enrolled },
      },
    },
    async (request) => enrolledOf(await factors.confirmTotp(callingOf(request), request.body.code)),
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
      config,
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
      config,
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
      return reply.code(201).send(enrolledOf(kept))
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

const enrolledOf = ({ recoveryCodes }: { readonly recoveryCodes: readonly string[] | null }) => ({
  recoveryCodes: recoveryCodes && [...recoveryCodes],
})
