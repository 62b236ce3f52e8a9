import { isProblem } from '#contract/problem.ts'
import { list, write, type Ctx } from '#engine'

/** What a delivery status notification (RFC 3464) says of one recipient. */
export interface DeliveryStatus {
  /** The Message-ID of the mail that it is about, with or without angle brackets. */
  readonly originalMessageId: string
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'
  /** `5.1.1`; the first digit says whether it is for good. */
  readonly status: string
  readonly diagnostic: string | null
}

/**
 * Notes that a mail came back: found by its Message-ID, which only whoever got it knows. Answers how many deliveries it was,
 * a digest being several; what is no failure for good, or of no mail of ours, changes nothing.
 */
export const noteBounce = async (ctx: Ctx, status: DeliveryStatus): Promise<number> => {
  if (status.action !== 'failed' || !status.status.startsWith('5')) return 0
  const id = status.originalMessageId.trim().replace(/^<?/, '<').replace(/>?$/, '>')
  if (!/^<[^\s<>"\\]{1,250}>$/.test(id)) return 0
  const { rows } = await list(ctx, 'mail-delivery', {
    filter: `messageId = "${id}" and state = "sent"`,
    limit: 200,
  })
  let noted = 0
  for (const { id: delivery, version } of rows) {
    try {
      await write(ctx, {
        kind: 'transition',
        type: 'mail-delivery',
        id: delivery,
        version,
        transition: 'bounce',
        values: {
          answer: `${status.status} ${status.diagnostic ?? ''}`.trim().slice(0, 1000),
          reason: 'The mail came back.',
        },
      })
      noted += 1
    } catch (error) {
      // Noted by another copy of the same notification.
      if (!isProblem(error) || !['stale', 'conflict'].includes(error.code)) throw error
    }
  }
  return noted
}
