import { z } from 'zod'
import type { Origin } from '#platform/auth/confirm.ts'
import { originOf } from './session.ts'
import type { RouteModule } from '../route-module.ts'

export interface PasswordLinkParts {
  isOffered(): boolean
  ask(email: string, origin: Origin): Promise<void>
  set(given: { readonly token: string; readonly password: string }, origin: Origin): Promise<void>
}

/** Setting a password by a link that is mailed, for who has forgotten theirs or never had one. */
export const passwordLinkRoutes = ({ isOffered, ask, set }: PasswordLinkParts): RouteModule => ({
  name: 'password-links',
  routes: (app) => {
    const tags = ['Session']
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
    app.put(
      '/password/link',
      {
        config: { policy: 'public' },
        schema: {
          tags,
          operationId: 'setPasswordByLink',
          summary: 'Set a password by the token of a mailed link',
          description: 'Ends all sessions of the person, who then signs in with the new password.',
          body: z.strictObject({ token: z.string().min(1).max(100), password: z.string().max(1024) }),
        },
      },
      async (request, reply) => {
        await set(request.body, originOf(request))
        return reply.code(204).send()
      },
    )
  },
})
