import { f } from '#contract/fields/f.ts'

const audiences = { own: 'Me', team: 'A team', everyone: 'Everybody at the desk' } as const

/** Who is offered what somebody keeps for use again: a view of a list, a reply. */
export const audienceFields = {
  audience: f.choice(audiences, { label: 'Offered to', required: true, default: 'own' }),
  team: f.ref('team', { label: 'Team', requiredIf: 'audience = "team"' }),
  owner: f.ref('person', { label: 'Owner', initial: 'me' }),
} as const

const mayOffer =
  'owner = me and (audience = "own" or (audience = "team" and team in my.teams) or (audience = "everyone" and my.provider))'

/** Each for its owner, a team or the desk; changed by its owner, who offers it to no team but their own. */
export const audienceAccess = {
  read: 'owner = me or (audience = "everyone" and my.provider) or (audience = "team" and team in my.teams)',
  create: mayOffer,
  update: mayOffer,
  remove: 'owner = me',
} as const
