import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { administrators } from '../../people/rights.ts'

/** Where heads of the log's chain go: a place that the owner of the database does not own. */
export const logPublication = defineType({
  name: 'log-publication',
  label: 'Log publication',
  number: 'LPB',
  summary:
    'A place that heads of the sealed log are published to, so that whoever alters the database contradicts what others hold.',
  fields: {
    title: f.text({ label: 'Name', required: true, maxLength: 200, write: administrators }),
    kind: f.choice(
      {
        folder: 'Folder',
        git: 'Git repository',
        mail: 'E-mail address',
        timestamp: 'Time-stamp service (RFC 3161)',
      },
      { label: 'Kind of place', required: true, write: administrators },
    ),
    target: f.text({
      label: 'Place',
      help: 'The whole path of a folder or repository on the server, an e-mail address, or the address of the service.',
      required: true,
      maxLength: 500,
      write: administrators,
    }),
    everyMinutes: f.integer({
      label: 'Every (minutes)',
      help: 'At most so often; nothing is published while nothing new is sealed.',
      required: true,
      default: 60,
      min: 1,
      max: 10_080,
      write: administrators,
    }),
    description: f.text({ label: 'Who keeps it', maxLength: 1000, write: administrators }),
  },
  lifecycle: {
    initial: 'active',
    states: { active: { label: 'Active', class: 'active' }, paused: { label: 'Paused', class: 'waiting' } },
    transitions: {
      pause: { label: 'Pause', from: ['active'], to: 'paused', by: administrators },
      resume: { label: 'Resume', from: ['paused'], to: 'active', by: administrators },
    },
  },
  access: { within: 'my.system or my.provider' },
  views: {
    list: ['title', 'kind', 'target', 'everyMinutes', 'state'],
    sort: ['title'],
    form: [{ title: 'Publication', fields: ['title', 'kind', 'target', 'everyMinutes', 'description'] }],
  },
})

export type LogPublication = RecordOf<typeof logPublication>
