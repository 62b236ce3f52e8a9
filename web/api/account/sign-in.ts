import { answerOf, routes } from '../client.ts'
import type { paths } from '../../generated/api.d.ts'

type Signed = paths['/session/passkey']['post']['requestBody']['content']['application/json']['response']

/** A sign-in that is half done: what is asked for next. */
export interface Step {
  readonly token: string
  readonly methods: readonly ('code' | 'passkey')[]
}

/** Signs in with the password; answers the step that comes next, or null when it is done. */
export const signInByPassword = async (given: { email: string; password: string }): Promise<Step | null> => {
  const answer = await answerOf(routes.POST('/session', { body: given }))
  return 'step' in answer ? answer.step : null
}

export const signInByCode = (given: { token: string; code: string }) =>
  answerOf(routes.POST('/session/code', { body: given }))

/** Signs in with a passkey; `token` is that of a sign-in whose password was right. */
export const signInByPasskey = async (token?: string): Promise<void> => {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const asked = await answerOf(
    routes.POST('/session/passkey/options', { body: token === undefined ? {} : { token } }),
  )
  type Options = Parameters<typeof startAuthentication>[0]['optionsJSON']
  const response = await startAuthentication({ optionsJSON: asked.options as unknown as Options })
  await answerOf(
    routes.POST('/session/passkey', {
      body: { token: asked.token, response: response as unknown as Signed },
    }),
  )
}

/** Whether it was the person who broke it off, rather than something that went wrong. */
export const wasBrokenOff = (error: unknown): boolean =>
  error instanceof Error && ['NotAllowedError', 'AbortError'].includes(error.name)
