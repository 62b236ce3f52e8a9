import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { currentOnly } from '#contract/lifecycle.ts'
import { audienceAccess, audienceFields } from '../../shared-fields/audience.ts'

/**
 * A way to look at a list, kept under a name: filter, order, columns, grouping. It holds a question and no answer: whoever is
 * offered it sees through it what their own rights let them see.
 */
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
    ...audienceFields,
  },
  lifecycle: currentOnly,
  access: audienceAccess,
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
