import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { currentOnly } from '#contract/lifecycle.ts'

/** Who is offered a view. */
const audiences = { own: 'Me', team: 'A team', everyone: 'Everybody at the desk' } as const

// Whoever is offered a view sees what their own rights let them see through it: a view holds a question, no answer.
const mayOffer =
  'owner = me and (audience = "own" or (audience = "team" and team in my.teams) or (audience = "everyone" and my.provider))'

/** A way to look at a list, kept under a name: filter, order, columns, grouping. */
export const savedView = defineType({
  name: 'saved-view',
  label: 'Saved view',
  number: 'VEW',
  summary: 'A way to look at a list, kept under a name: filter, order, columns, grouping.',
  fields: {
    title: f.text({ label: 'Name', required: true, maxLength: 60 }),
    listOf: f.text({
      label: 'Type',
      help: 'Name of the type whose list it shows.',
      required: true,
      maxLength: 60,
    }),
    filter: f.text({ label: 'Filter', help: 'FEEL; empty for everything.', maxLength: 10_000 }),
    sort: f.text({
      label: 'Order',
      help: 'Field names with commas between, - in front for downwards.',
      maxLength: 500,
    }),
    columns: f.text({ label: 'Columns', help: 'Field names with commas between.', maxLength: 2000 }),
    groupBy: f.text({ label: 'Grouped by', maxLength: 60 }),
    audience: f.choice(audiences, { label: 'Offered to', required: true, default: 'own' }),
    team: f.ref('team', { label: 'Team', requiredIf: 'audience = "team"' }),
    owner: f.ref('person', { label: 'Owner', initial: 'me' }),
  },
  lifecycle: currentOnly,
  access: {
    read: 'owner = me or (audience = "everyone" and my.provider) or (audience = "team" and team in my.teams)',
    create: mayOffer,
    update: mayOffer,
    remove: 'owner = me',
  },
  capabilities: [],
  views: {
    list: ['title', 'listOf', 'filter', 'audience', 'team', 'owner'],
    sort: ['title'],
    form: [
      { title: 'View', place: 'main', fields: ['title', 'listOf', 'filter', 'sort', 'columns', 'groupBy'] },
      { title: 'Who is offered it', fields: ['audience', 'team', 'owner'] },
    ],
  },
})

export type SavedView = RecordOf<typeof savedView>
