import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

// What the routes of sign-ins and of second factors share.
export const tags = ['Second factors']

export const base64url = z
  .string()
  .max(8192)
  .regex(/^[\w-]*$/)
export const token = z.string().min(20).max(100)
export const options = z
  .record(z.string(), z.unknown())
  .describe('What navigator.credentials takes (WebAuthn, JSON).')

/** What a browser answers, as WebAuthn writes it in JSON; what is in it, the library checks byte by byte. */
export const credential = <Shape extends z.ZodRawShape>(response: Shape) =>
  z.strictObject({
    id: base64url,
    rawId: base64url,
    type: z.literal('public-key'),
    authenticatorAttachment: z.string().max(40).nullish(),
    clientExtensionResults: z.record(z.string().max(60), z.unknown()),
    response: z.strictObject(response),
  })

/** The address of the page that asks, as its browser says it. */
export const pageOf = (request: FastifyRequest): string | undefined => request.headers.origin
