import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import type { Proven } from '#platform/auth/factors/second-step.ts'
import { answerOf, originOf, sessionAnswer, type SessionParts } from './session.ts'
import { base64url, credential, options, pageOf, tags, token } from './web-authn.ts'
import type { Api, RouteModule } from '../route-module.ts'

const signed = credential({
  authenticatorData: base64url,
  clientDataJSON: base64url,
  signature: base64url,
  userHandle: base64url.nullish(),
})

/** The second step of a sign-in, and signing in with a passkey. */
export const secondStepRoutes = (parts: SessionParts): RouteModule => ({
  name: 'second-steps',
  routes: (app) => {
    addSteps(app, parts)
    addPasskeySteps(app, parts)
  },
})

/** The session of a sign-in that was proven, in place of the one that the browser had before. */
const beginSession = async (request: FastifyRequest, { auth, load }: SessionParts, proven: Proven) => {
  const origin = originOf(request)
  const { sessionId, setCookie } = await auth.signInProven({ ...proven, secondFactorBy: 'own' }, origin)
  await auth.signOut(request.headers.cookie, origin)
  return { setCookie, answer: answerOf(await load(sessionId)) }
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
