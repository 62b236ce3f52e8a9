/** The addresses that a text of others may lead to: the web, mail, telephone, and places of ours. */
export const safeAddress = /^(?:https?:|mailto:|tel:|[/#?](?![/\\]))/i

/** Whether it stays within the product: `//elsewhere` and `/\\elsewhere` begin with a slash and lead to another host. */
export const isOurs = (address: string): boolean => /^\/(?![/\\])/.test(address)

/** What a link of others carries: the target does not learn where its reader came from. */
export const foreignLink = { rel: 'noopener noreferrer nofollow', target: '_blank' } as const
