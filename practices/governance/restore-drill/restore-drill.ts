import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'

// Evidence: nobody writes it but the drill itself, and nobody changes it.
const measured = { write: 'my.system and before.id = null' } as const

/** That a backup was restored into a scratch folder and verified, or that it could not be. */
export const restoreDrill = defineType({
  name: 'restore-drill',
  label: 'Restore drill',
  number: 'DRL',
  summary: 'Evidence that the last backup was restored into a scratch folder and verified, or could not be.',
  fields: {
    title: f.text({ label: 'Drill', required: true, searchable: true, ...measured }),
    plan: f.ref('backup-plan', { label: 'Backup plan', ...measured }),
    outcome: f.choice(
      { passed: 'Passed', failed: 'Failed' },
      { label: 'Outcome', required: true, indexed: true, ...measured },
    ),
    startedAt: f.datetime({ label: 'Started', required: true, ...measured }),
    seconds: f.integer({ label: 'Seconds it took', required: true, min: 0, ...measured }),
    backup: f.text({ label: 'Last backup used', ...measured }),
    backups: f.integer({ label: 'Backups used', ...measured }),
    reached: f.datetime({
      label: 'Point reached',
      help: 'The last transaction that was restored.',
      ...measured,
    }),
    records: f.integer({ label: 'Records verified', ...measured }),
    events: f.integer({ label: 'Events verified', ...measured }),
    seals: f.integer({ label: 'Seals verified', ...measured }),
    files: f.integer({ label: 'Files restored', ...measured }),
    faults: f.integer({ label: 'Faults', ...measured }),
    log: f.markdown({ label: 'What was found', ...measured }),
  },
  lifecycle: {
    initial: 'recorded',
    states: { recorded: { label: 'Recorded', class: 'closed' } },
    transitions: {},
  },
  access: {
    create: 'my.system',
    update: 'my.system',
    remove: 'my.system',
    alone: ['create', 'update', 'remove'],
  },
  capabilities: ['journal'],
  views: {
    list: ['number', 'title', 'outcome', 'startedAt', 'seconds', 'reached', 'records', 'events', 'faults'],
    sort: ['-startedAt'],
    form: [
      { title: 'Drill', place: 'main', fields: ['title', 'outcome', 'plan', 'startedAt', 'seconds', 'log'] },
      {
        title: 'What was restored',
        place: 'side',
        fields: ['backup', 'backups', 'reached', 'records', 'events', 'seals', 'files', 'faults'],
      },
    ],
  },
})

export type RestoreDrill = RecordOf<typeof restoreDrill>
