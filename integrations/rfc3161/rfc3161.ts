import { problem } from '#contract/problem.ts'
import type { HeadPublisher } from '#engine/log/sealing/publisher.ts'
import { canonicalSeal } from '#engine/log/sealing/seal.ts'
import type { Outgoing } from '#platform/http/outgoing/outgoing.ts'
import { readStamp, stampRequest } from './time-stamp.ts'

/** Heads stamped by somebody else's clock: the token proves that the head existed at that time. */
export const timeStampPublisher = (outgoing: Outgoing): HeadPublisher => ({
  kind: 'timestamp',
  publish: async (target, seal) => {
    const { nonce, request } = stampRequest(seal.hash)
    const { status, body } = await outgoing.request(target, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: request,
      maxBytes: 65_536,
      timeoutMs: 20_000,
    })
    if (status !== 200)
      throw problem('unavailable', { message: `${new URL(target).host} answers with status ${status}.` })
    return { ...(await readStamp(body, { text: canonicalSeal(seal), hash: seal.hash, nonce })) }
  },
})
