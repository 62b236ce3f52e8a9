import { z } from 'zod'
import type { SignedIn } from '#platform/auth/auth.ts'
import type { Origin } from '#platform/auth/confirm.ts'
import { originOf } from './session.ts'
import type { RouteModule } from '../route-module.ts'

const setUpBody = z.strictObject({
  code: z.string().max(40).describe('Printed on the console at the start.'),
  name: z.string().min(1).max(200),
  email: z.string().min(3).max(254),
  password: z.string().max(1024),
  organisation: z.string().min(1).max(200).describe('The organisation that runs the desk.'),
  timeZone: z.string().max(64).optional().describe('The administrator’s; UTC where it is absent or unknown.'),
})

export interface SetUpParts {
  needed(): Promise<boolean>
  run(given: z.infer<typeof setUpBody>, origin: Origin): Promise<SignedIn>
}

/** The first start: makes the own organisation and its first administrator, once. */
export const setUpRoutes = ({ needed, run }: SetUpParts): RouteModule => ({
  name: 'set-up',
  routes: (app) => {
    const tags = ['Set-up']
    app.get(
      '/setup',
      {
        config: { policy: 'public' },
        schema: {
          tags,
          operationId: 'readSetUp',
          summary: 'Whether nobody can sign in yet',
          response: { 200: z.object({ needed: z.boolean() }) },
        },
      },
      async () => ({ needed: await needed() }),
    )
    app.post(
      '/setup',
      {
        config: { policy: 'public' },
        schema: {
          tags,
          operationId: 'setUp',
          summary: 'Make the first administrator, who is signed in at once',
          body: setUpBody,
        },
      },
      async (request, reply) => {
        const { personId, setCookie } = await run(request.body, originOf(request))
        void reply.header('set-cookie', setCookie)
        return reply.code(201).send({ person: { id: personId } })
      },
    )
  },
})
