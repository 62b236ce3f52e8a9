import { f } from '#contract/fields/f.ts'

// Whoever was helped says it, once there is something to say; nobody says it for them.
const byRequester = {
  write: '(requester = me or onBehalfOf = me) and stateClass in ("resolved", "closed")',
} as const

/** How satisfied the person is who was helped: five is best, as in most surveys of the field. */
export const ratingFields = {
  rating: f.integer({
    label: 'Rating',
    help: 'By the requester: 5 is very good, 1 is very bad.',
    min: 1,
    max: 5,
    ...byRequester,
  }),
  ratingComment: f.text({
    label: 'What they said of it',
    maxLength: 2000,
    // Not by the customer's other people: who says it of the desk says it to the desk.
    read: 'my.provider or can.work or requester = me or onBehalfOf = me',
    ...byRequester,
    personal: 'requester',
    erasedAs: '[erased]',
  }),
  ratedAt: f.datetime({
    label: 'Rated',
    derived:
      'if rating = null then null else if rating = before.rating and ratingComment = before.ratingComment then before.ratedAt else now',
  }),
} as const
