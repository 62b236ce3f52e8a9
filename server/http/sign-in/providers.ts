import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { ownAddress } from '#contract/own-address.ts'
import { isProblem, type Problem } from '#contract/problem.ts'
import type { Ctx, StoredRecord } from '#engine'
import type { Auth, SignedIn } from '#platform/auth/auth.ts'
import type { Origin } from '#platform/auth/confirm.ts'
import { cookieLine } from '#platform/auth/cookies.ts'
import { languageFor } from '../errors.ts'
import { detailsIn } from '../languages/spoken.ts'
import { originOf } from './session.ts'
import type { Api, RouteModule } from '../route-module.ts'

export interface ProviderParts {
  readonly auth: Auth
  readonly publicUrl: string
  ways(): Promise<readonly { readonly id: string; readonly title: string }[]>
  begin(id: string, asked: { back: string; base: string }): Promise<{ url: string; setCookie: string }>
  finish(
    came: { url: URL; cookie: string | undefined; base: string },
    origin: Origin,
  ): Promise<{ signedIn: SignedIn; back: string; setCookie: string }>
  ended(id: string, came: { token: string; base: string }, origin: Origin): Promise<number>
  keepSecret(ctx: Ctx, provider: StoredRecord, value: string): Promise<StoredRecord>
}

const tags = ['Session']

/** Signing in at another house, and the secret that it knows us by. */
export const providerRoutes = (parts: ProviderParts): RouteModule => ({
  name: 'providers',
  routes: (app) => {
    addWays(app, parts)
    addReturn(app, parts)
    addEnd(app, parts)
  },
  typeRoutes: (app, type, { ctxOf, find, recordAnswer }) => {
    if (!type.capabilities.some(({ name }) => name === 'provider-secret')) return
    app.put(
      `/${type.plural}/:key/secret`,
      {
        config: { policy: 'type:update' },
        schema: {
          tags: [type.labelMany],
          operationId: 'setProviderSecret',
          summary: 'Set the client secret, which nobody reads again',
          params: z.object({ key: z.string().max(64) }),
          body: z.strictObject({ secret: z.string().min(1).max(1000) }),
        },
      },
      async (request) => {
        const ctx = ctxOf(request)
        const provider = await find(ctx, type, request.params.key)
        return recordAnswer(ctx, type, await parts.keepSecret(ctx, provider, request.body.secret))
      },
    )
  },
})

/** Where our pages stand. On a development machine the port may be any. */
const baseOf = (request: FastifyRequest, publicUrl: string): string => {
  const own = new URL(publicUrl)
  return own.hostname === 'localhost' && request.hostname === 'localhost'
    ? new URL(`http://${request.host}`).origin
    : own.origin
}

const addWays = (app: Api, { ways, begin, publicUrl }: ProviderParts): void => {
  app.get(
    '/session/providers',
    {
      config: { policy: 'public' },
      schema: {
        tags,
        operationId: 'listSignInProviders',
        summary: 'Where else people may sign in',
        response: { 200: z.object({ data: z.array(z.object({ id: z.string(), title: z.string() })) }) },
      },
    },
    async () => ({ data: [...(await ways())] }),
  )
  app.get(
    '/session/providers/:id',
    {
      config: { policy: 'public' },
      schema: {
        tags,
        operationId: 'beginProviderSignIn',
        summary: 'Go to a provider to sign in there',
        description: 'Answers 302. The provider sends the browser back to `/api/v1/session/callback`.',
        params: z.object({ id: z.string().max(64) }),
        querystring: z.strictObject({ back: z.string().max(2000).optional() }),
      },
    },
    async (request, reply) => {
      const asked = { back: ownAddress(request.query.back), base: baseOf(request, publicUrl) }
      try {
        const { url, setCookie } = await begin(request.params.id, asked)
        return await reply.header('set-cookie', setCookie).redirect(url, 302)
      } catch (error) {
        // A link leads here: whoever follows it sees a page, and a program the problem.
        const isPage = request.headers.accept?.includes('text/html') === true
        if (!isProblem(error) || !isPage) throw error
        return tellAtSignIn(request, reply, { error, base: asked.base })
      }
    },
  )
}

/** Leads to the page of the sign-in, which says in the reader's language why it was refused and what to do. */
const tellAtSignIn = (
  request: FastifyRequest,
  reply: FastifyReply,
  { error, base }: { readonly error: Problem; readonly base: string },
): FastifyReply => {
  const { message, remedy } = detailsIn(languageFor(request), error.details)
  const reason = remedy === undefined ? message : `${message} ${remedy}`
  // In a cookie: what stands in an address, somebody else may have written.
  const cookie = cookieLine(base, {
    name: 'keelson-refused',
    value: reason,
    lifeSeconds: 60,
    isForPages: true,
  })
  return reply.header('set-cookie', cookie).redirect('/sign-in', 303)
}

const addReturn = (app: Api, { finish, auth, publicUrl }: ProviderParts): void => {
  app.get(
    '/session/callback',
    {
      config: { policy: 'public' },
      schema: {
        tags,
        operationId: 'finishProviderSignIn',
        summary: 'Where a provider sends the browser back to',
        description: 'Answers 303: to the page that was asked for, or to the sign-in page with the reason.',
      },
    },
    async (request, reply) => {
      const base = baseOf(request, publicUrl)
      const { cookie } = request.headers
      try {
        const done = await finish({ url: new URL(request.url, base), cookie, base }, originOf(request))
        await auth.signOut(cookie, originOf(request))
        return await reply
          .header('set-cookie', [done.signedIn.setCookie, done.setCookie])
          .redirect(ownAddress(done.back), 303)
      } catch (error) {
        if (!isProblem(error)) throw error
        return tellAtSignIn(request, reply, { error, base })
      }
    },
  )
}

/** The end of a session at a provider, which it tells by itself: from its servers to ours, past the browser. */
const addEnd = (app: Api, { ended, publicUrl }: ProviderParts): void => {
  void app.register(async (scope) => {
    // The one address that takes a form, because the standard says so; what is in it is signed.
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: mostToken },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body.toString()))),
    )
    const own: Api = scope.withTypeProvider()
    own.post(
      '/session/providers/:id/logout',
      {
        config: { policy: 'public' },
        schema: {
          tags,
          operationId: 'endProviderSession',
          summary: 'A provider tells that a session there has ended',
          description:
            'Back-Channel Logout of OpenID Connect: a form with `logout_token`, signed by the provider. The sessions that followed from it end.',
          params: z.object({ id: z.string().max(64) }),
          body: z.object({ logout_token: z.string().max(mostToken) }),
        },
      },
      async (request, reply) => {
        const { id } = request.params
        const token = request.body.logout_token
        await ended(id, { token, base: baseOf(request, publicUrl) }, originOf(request))
        return reply.code(200).send()
      },
    )
  })
}

const mostToken = 32_768
