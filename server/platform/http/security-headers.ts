import type { FastifyInstance } from 'fastify'

/** No script and no style sheet but ours. What a script sets on an element is no inline style to a browser. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "object-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  // A PDF that was fetched and looked at, shown by the browser's own viewer (capabilities/attachments/web/pdf-of.tsx).
  'frame-src blob:',
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

/** Sets the headers on every answer; a route that set one of them itself keeps its own. */
export function addSecurityHeaders(app: FastifyInstance, publicUrl: string): void {
  const headers: Record<string, string> = {
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  }
  if (publicUrl.startsWith('https:'))
    headers['strict-transport-security'] = 'max-age=31536000; includeSubDomains'
  app.addHook('onSend', async (_request, reply) => {
    for (const name in headers) {
      if (!reply.hasHeader(name)) reply.header(name, headers[name])
    }
  })
}
