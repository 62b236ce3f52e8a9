import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { textForms } from '#contract/fields/text-forms.ts'
import { currentOnly } from '#contract/lifecycle.ts'
import { translationsField } from '../../shared-fields/translations.ts'

// Whoever is shown a dashboard sees what their own rights let them count: it holds questions, no answers.
const offered =
  'my.provider and (isShared = true or (some each in sharedWith satisfies each in my.heldRoles))'

/** Figures at a glance. It holds questions, never answers: each reader sees what their own rights let them count. */
export const dashboard = defineType({
  name: 'dashboard',
  label: 'Dashboard',
  number: 'DSH',
  summary: 'Figures and charts over records, each of which opens the list behind it.',
  fields: {
    title: f.text({ label: 'Name', required: true, searchable: true, translatable: true }),
    key: f.text({ label: 'Key', required: true, unique: true, pattern: textForms.key, maxLength: 60 }),
    description: f.text({ label: 'What it answers', maxLength: 1000, translatable: true }),
    owner: f.ref('person', { label: 'Owner', initial: 'me' }),
    sharedWith: f.refs('role', {
      label: 'Shared with roles',
      help: 'Whoever at the desk holds one of these roles sees it.',
    }),
    isShared: f.boolean({ label: 'Shared with everybody at the desk', required: true, default: false }),
    layout: f.json<object>({
      label: 'Tiles',
      required: true,
      default: { tiles: [] },
      shape: 'dashboard-layout',
    }),
    ...translationsField,
  },
  lifecycle: currentOnly,
  access: {
    read: `owner = me or (${offered})`,
    create: 'owner = me and my.provider',
    update: 'owner = me',
    remove: 'owner = me',
  },
  capabilities: ['search'],
  views: {
    list: ['title', 'description', 'owner', 'isShared'],
    sort: ['title'],
    form: [
      { title: 'Dashboard', place: 'main', fields: ['title', 'description', 'layout', 'translations'] },
      { title: 'Who sees it', fields: ['owner', 'isShared', 'sharedWith', 'key'] },
    ],
  },
})

export type Dashboard = RecordOf<typeof dashboard>
