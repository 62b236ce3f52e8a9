import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import type { ImportReport } from './run/report.ts'

// The import itself moves its batch; people ask for it by the addresses below /imports.
const itself = { by: 'my.system' } as const
const kept = { write: 'my.system' } as const

/** A file that is imported: what was to be done, how far it is, and what came of it. */
export const importBatch = defineType({
  name: 'import-batch',
  label: { one: 'Import', many: 'Imports' },
  number: 'IMP',
  summary: 'A file of another system that became records: mapping, progress, result; undone as one.',
  fields: {
    title: f.text({ label: 'Name', required: true, searchable: true }),
    targetType: f.text({ label: 'Makes', help: 'The type of the records.', maxLength: 60, ...kept }),
    mapping: f.markdown({ label: 'Mapping', help: 'YAML; docs/guide/import.md describes it.', ...kept }),
    mappingHash: f.text({ label: 'Checksum of the mapping', maxLength: 64, ...kept }),
    fileName: f.text({ label: 'File', ...kept }),
    /** SHA-256 in the file store; null where the file was read from a folder. */
    stored: f.text({ label: 'Uploaded as', maxLength: 64, content: true, ...kept }),
    fileHash: f.text({ label: 'Checksum of the rows', maxLength: 64, indexed: true, ...kept }),
    read: f.integer({ label: 'Rows read', ...kept }),
    applied: f.integer({ label: 'Applied', ...kept }),
    unchanged: f.integer({ label: 'Without change', ...kept }),
    refused: f.integer({ label: 'Refused', ...kept }),
    report: f.json<ImportReport>({ label: 'Report', ...kept }),
    trial: f.json<ImportReport>({ label: 'Report of the last trial', ...kept }),
    failure: f.text({ label: 'Why it ended', maxLength: 2000, ...kept }),
    stopAsked: f.boolean({ label: 'To be stopped', default: false, ...kept }),
    startedAt: f.datetime({ label: 'Started', ...kept }),
    endedAt: f.datetime({ label: 'Ended', ...kept }),
  },
  lifecycle: {
    initial: 'draft',
    states: {
      draft: { label: 'Not started', class: 'new' },
      queued: { label: 'Queued', class: 'new', enter: { stopAsked: 'false' } },
      running: {
        label: 'Running',
        class: 'active',
        // A stop that was asked for holds, whichever worker goes on: what queues it anew takes it back.
        enter: { startedAt: 'now', endedAt: 'null', failure: 'null' },
      },
      stopped: { label: 'Stopped', class: 'waiting', enter: { endedAt: 'now' } },
      done: { label: 'Done', class: 'closed', enter: { endedAt: 'now' } },
      failed: { label: 'Failed', class: 'resolved', enter: { endedAt: 'now' } },
      undone: { label: 'Undone', class: 'cancelled', enter: { endedAt: 'now' } },
    },
    transitions: {
      enqueue: { label: 'Queue', from: ['draft', 'stopped', 'failed'], to: 'queued', ...itself },
      run: {
        label: 'Run',
        from: ['draft', 'queued', 'stopped', 'failed', 'running'],
        to: 'running',
        ...itself,
      },
      finish: { label: 'Finish', from: ['running'], to: 'done', ...itself },
      stop: { label: 'Stop', from: ['queued', 'running'], to: 'stopped', ...itself },
      fail: { label: 'Fail', from: ['queued', 'running'], to: 'failed', ...itself },
      undo: { label: 'Undo', from: ['done', 'stopped', 'failed'], to: 'undone', ...itself },
    },
  },
  // Whoever imports writes with the import's rights, whatever the type: only a role can give that.
  access: { read: 'createdBy = me' },
  views: {
    list: ['number', 'title', 'state', 'targetType', 'read', 'applied', 'refused', 'createdBy', 'endedAt'],
    sort: ['-createdAt'],
    form: [
      { title: 'Import', place: 'main', fields: ['title', 'targetType', 'fileName', 'mapping'] },
      {
        title: 'Result',
        place: 'side',
        fields: ['read', 'applied', 'unchanged', 'refused', 'failure', 'startedAt', 'endedAt'],
      },
    ],
  },
})

export type ImportBatch = RecordOf<typeof importBatch>
