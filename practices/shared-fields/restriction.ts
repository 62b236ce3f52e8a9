import { f } from '#contract/fields/f.ts'

/** A record that only the people named on it may know of. The type's `within` says who counts as named. */
export const restrictionFields = {
  restricted: f.boolean({
    label: 'Restricted',
    help: 'Visible to the people named on it only, administrators included.',
    required: true,
    default: false,
  }),
  visibleTo: f.refs('person', { label: 'Visible to' }),
} as const
