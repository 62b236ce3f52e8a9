import { answerOf, routes } from '../../api/client.ts'

export const securityTopics = ['sign-ins', 'refusals', 'ways-in', 'rights'] as const
export type SecurityTopic = (typeof securityTopics)[number]

/** Sign-ins, refusals, changes of the ways in and of rights, the latest first. */
export const readSecurityLog = (
  query: { readonly topic?: SecurityTopic; readonly cursor?: string },
  signal?: AbortSignal,
) => answerOf(routes.GET('/security-log', { params: { query }, signal }))

export type SecurityPage = Awaited<ReturnType<typeof readSecurityLog>>
