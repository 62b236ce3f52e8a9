import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import { languageAmong, wantedLanguages } from '#contract/language.ts'
import { problem } from '#contract/problem.ts'
import { ownerHeader } from '#contract/api/owner-header.ts'
import type { Authenticate, Caller, Policy } from '../route-module.ts'

const policies: ReadonlySet<string> = new Set<Policy>([
  'public', 'session', 'person',
  'type:read', 'type:create', 'type:update', 'type:work', 'type:remove', 'type:transition',
]) // prettier-ignore

/** Refuses to start an app with a route below /api that does not say who may call it. */
export const demandPolicies = (app: FastifyInstance): void => {
  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api/')) routes.push(route)
  })
  // A hook of an inner scope runs after this one and may still give its routes a policy.
  app.addHook('onReady', async () => {
    for (const { method, url, config } of routes) {
      if (config?.policy !== undefined && policies.has(config.policy)) continue
      throw new Error(`The route ${String(method)} ${url} does not say who may call it (config.policy).`)
    }
  })
}

/** Whether the request presents an API key; a browser's cookie does not count beside one. */
export const presentsKey = (request: FastifyRequest): boolean => request.headers.authorization !== undefined

/** Finds out who asks, once, before anything else is done; public routes ask nobody. */
export const identify = (app: FastifyInstance, authenticate: Authenticate): void => {
  app.decorateRequest('caller', null)
  app.addHook('onRequest', async (request, reply) => {
    if (policyOf(request) === 'public') return
    const { cookie, authorization } = request.headers
    const origin = { address: request.ip, userAgent: request.headers['user-agent'] ?? null }
    const caller = await authenticate({ cookie, authorization, origin })
    // Before anything is refused: a session that was given another token lives by it alone.
    if (caller?.setCookie) void reply.header('set-cookie', caller.setCookie)
    refuseAnother(request, caller)
    request.caller = caller && inLanguageOf(request, caller)
  })
}

/**
 * What says whose it is, is that person's or nobody's: a browser has one cookie for all its pages, and whoever signs in
 * beside one would else do in their name what was written there by another.
 */
const refuseAnother = ({ headers }: FastifyRequest, caller: Caller | null): void => {
  const owner = headers[ownerHeader]
  if (owner === undefined || caller === null || owner === caller.person.id) return
  throw problem('unauthenticated', {
    message: 'Somebody else has signed in since this was written.',
    remedy: 'It goes when the person who wrote it is signed in again.',
  })
}

/** Who has chosen no language is answered in the one that the request asks for. */
const inLanguageOf = ({ headers }: FastifyRequest, caller: Caller): Caller => {
  const asked = headers['accept-language']
  if (caller.person.language !== null || asked === undefined) return caller
  return { ...caller, actor: { ...caller.actor, language: languageAmong(wantedLanguages(asked)) } }
}

/** Lets nobody past who is not signed in, after the request has been counted and before its body is read. */
export const enforcePolicies = (app: FastifyInstance): void => {
  app.addHook('preParsing', async (request) => {
    const policy = policyOf(request)
    if (policy === 'public') return
    const { keyId, person } = callerOf(request)
    if (person.needsSecondFactor && request.routeOptions.config.beforeSecondFactor !== true)
      throw problem('forbidden', {
        message: 'One of your roles asks for a second factor, and this session has none.',
        remedy: 'Set up an authenticator app or a passkey, or sign in with the one you have.',
        needsSecondFactor: true,
      })
    if (keyId !== null && policy === 'person')
      throw problem('forbidden', {
        message: 'This takes a signed-in person; an API key can’t do it.',
        remedy: 'Sign in with the browser.',
      })
  })
}

/** @throws Problem `unauthenticated` where nobody is signed in */
export const callerOf = ({ caller }: FastifyRequest): Caller => {
  if (caller) return caller
  throw problem('unauthenticated', {
    message: 'This takes a signed-in person or an API key.',
    remedy: 'Sign in, or send the header authorization: Bearer <API key>.',
  })
}

const policyOf = (request: FastifyRequest): Policy => request.routeOptions.config.policy ?? 'session'
