import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { administrators } from '../../people/rights.ts'

const bySystem = { write: 'my.system' } as const

/** Where and how often the installation is backed up, and whether restoring is tried every night. */
export const backupPlan = defineType({
  name: 'backup-plan',
  label: 'Backup plan',
  number: 'BPL',
  summary: 'Where the database and the files are backed up to, how often, and for how long it is kept.',
  fields: {
    title: f.text({ label: 'Name', required: true, searchable: true }),
    folder: f.text({
      label: 'Folder',
      help: 'On the machine that Keelson runs on, best on another disk: one in which `keelson backup --to` has made a backup, or one below backups/ of the data folder.',
      required: true,
      unique: true,
      pattern: '/.*',
      maxLength: 500,
      write: administrators,
    }),
    hour: f.integer({
      label: 'Hour of the full backup (UTC)',
      help: 'Once a day; the restore drill follows it.',
      required: true,
      default: 1,
      min: 0,
      max: 23,
    }),
    everyMinutes: f.integer({
      label: 'Minutes between increments',
      help: 'At most this much is lost with the disk of the database.',
      required: true,
      default: 15,
      min: 1,
      max: 1440,
    }),
    keepFull: f.integer({ label: 'Full backups kept', required: true, default: 3, min: 1, max: 366 }),
    keepDays: f.integer({ label: 'Days to go back', required: true, default: 14, min: 0, max: 3660 }),
    drills: f.boolean({
      label: 'Try a restore every night',
      help: 'Into a scratch folder in the data folder, which needs as much room as the database.',
      required: true,
      default: true,
    }),
    lastFullAt: f.datetime({ label: 'Last full backup', ...bySystem }),
    failure: f.text({ label: 'Why the last backup failed', maxLength: 2000, ...bySystem }),
  },
  lifecycle: {
    initial: 'active',
    states: {
      active: { label: 'Active', class: 'active' },
      paused: { label: 'Paused', class: 'waiting' },
    },
    transitions: {
      pause: { label: 'Pause', from: ['active'], to: 'paused', by: administrators },
      resume: { label: 'Resume', from: ['paused'], to: 'active', by: administrators },
    },
  },
  // A place on the machine is nobody's but the administrators', whose role grants it.
  access: {},
  capabilities: ['journal'],
  views: {
    list: ['number', 'title', 'state', 'folder', 'lastFullAt', 'failure'],
    sort: ['title'],
    form: [
      {
        title: 'Backup plan',
        place: 'main',
        fields: ['title', 'folder', 'hour', 'everyMinutes', 'keepFull', 'keepDays', 'drills'],
      },
      { title: 'Last backup', place: 'side', fields: ['lastFullAt', 'failure'] },
    ],
    create: ['title', 'folder', 'hour', 'everyMinutes', 'keepFull', 'keepDays', 'drills'],
  },
})

export type BackupPlan = RecordOf<typeof backupPlan>

/** A folder that leads elsewhere than it says is refused when it is saved. */
export const backupPlanChecks = (after: { readonly [field: string]: unknown }) =>
  /(^|\/)\.\.?(\/|$)|\/\/|[\p{Cc}]/u.test(String(after['folder']))
    ? [{ field: 'folder', code: 'folder.form', message: 'Folder must be a whole path without "." or "..".' }]
    : []
