import { queryOptions } from '@tanstack/react-query'
import { answerOf, routes } from '../client.ts'
import type { paths } from '../../generated/api.d.ts'

type Made =
  paths['/second-factors/passkeys']['post']['requestBody']['content']['application/json']['response']

const readSecondFactors = (signal: AbortSignal) => answerOf(routes.GET('/second-factors', { signal }))

export const secondFactorsQuery = queryOptions({
  queryKey: ['second-factors'],
  queryFn: ({ signal }) => readSecondFactors(signal),
})

export type Passkey = Awaited<ReturnType<typeof readSecondFactors>>['passkeys'][number]

export const beginTotp = (password: string) =>
  answerOf(routes.POST('/second-factors/totp', { body: { password } }))
export const confirmTotp = (code: string) =>
  answerOf(routes.POST('/second-factors/totp/confirmation', { body: { code } }))
export const proveSession = (code: string) => answerOf(routes.POST('/session/proof', { body: { code } }))
export const removeTotp = (password: string) =>
  answerOf(routes.DELETE('/second-factors/totp', { body: { password } }))
export const removePasskey = (id: string, password: string) =>
  answerOf(routes.DELETE('/second-factors/passkeys/{id}', { params: { path: { id } }, body: { password } }))
export const renewRecoveryCodes = (password: string) =>
  answerOf(routes.POST('/second-factors/recovery-codes', { body: { password } }))

/** Has the browser make a passkey and keeps it; answers recovery codes where the person has none yet. */
export const addPasskey = async ({ name, password }: { name: string; password: string }) => {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const asked = await answerOf(routes.POST('/second-factors/passkeys/options', { body: { password } }))
  type Options = Parameters<typeof startRegistration>[0]['optionsJSON']
  const response = await startRegistration({ optionsJSON: asked.options as unknown as Options })
  return answerOf(
    routes.POST('/second-factors/passkeys', {
      body: { token: asked.token, name, response: response as unknown as Made },
    }),
  )
}
