import { z } from 'zod'
import type { Origin } from '#platform/auth/confirm.ts'
import { originOf } from './session.ts'
import type { Api, RouteModule } from '../route-module.ts'

export interface PasswordLinkParts {
  isOffered(): boolean
  ask(email: string, origin: Origin): Promise<void>
  check(token: string): Promise<void>
  set(given: { readonly token: string; readonly password: string }, origin: Origin): Promise<void>
}

const tags = ['Session']
// Longer than any that is made: what a mail program has put behind one is no link either, and is said like that.
const token = z.string().min(1).max(1024)

/** Setting a password by a link that is mailed, for who has forgotten theirs or never had one. */
export const passwordLinkRoutes = (parts: PasswordLinkParts): RouteModule => ({
  name: 'password-links',
  routes: (app) => {
    addAsking(app, parts)
    addSetting(app, parts)
  },
})

const addAsking = (app: Api, { isOffered, ask }: PasswordLinkParts): void => {
  app.get(
    '/password/link',
    {
      config: { policy: 'public' },
      schema: {
        tags,
        operationId: 'readPasswordLink',
        summary: 'Whether a link to set a password can be mailed',
        response: { 200: z.object({ offered: z.boolean() }) },
      },
    },
    async () => ({ offered: isOffered() }),
  )
  app.post(
    '/password/link',
    {
      config: { policy: 'public' },
      schema: {
        tags,
        operationId: 'askForPasswordLink',
        summary: 'Have a link to set a password mailed',
        description:
          'Answers the same whether somebody has this address or not. Good for an hour; a later one ends it.',
        body: z.strictObject({ email: z.string().min(1).max(320) }),
      },
    },
    async (request, reply) => {
      await ask(request.body.email, originOf(request))
      return reply.code(202).send()
    },
  )
}

const addSetting = (app: Api, { check, set }: PasswordLinkParts): void => {
  app.post(
    '/password/link/token',
    {
      config: { policy: 'public' },
      schema: {
        tags,
        operationId: 'checkPasswordLink',
        summary: 'Whether the token of a mailed link still sets a password',
        description:
          'Uses nothing up and says nothing of whose it is. In the body: addresses are written to logs.',
        body: z.strictObject({ token }),
      },
    },
    async (request, reply) => {
      await check(request.body.token)
      return reply.code(204).send()
    },
  )
  app.put(
    '/password/link',
    {
      config: { policy: 'public' },
      schema: {
        tags,
        operationId: 'setPasswordByLink',
        summary: 'Set a password by the token of a mailed link',
        description: 'Ends all sessions of the person, who then signs in with the new password.',
        body: z.strictObject({ token, password: z.string().max(1024) }),
      },
    },
    async (request, reply) => {
      await set(request.body, originOf(request))
      return reply.code(204).send()
    },
  )
}
