import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { currentOnly } from '#contract/lifecycle.ts'
import type { Capability } from '#engine/model/ctx.ts'

const once = { write: 'before.id = null' } as const
// What the product found out itself while it stored the file: nobody can claim the content of another's file.
const measured = { write: 'via = "system" and before.id = null' } as const

const about = { ...once, sharesSensitivity: true } as const

export const attachment = defineType({
  name: 'attachment',
  label: 'Attachment',
  number: 'ATT',
  summary: 'A file that belongs to a record.',
  fields: {
    about: f.ref('*', { label: 'About', capability: 'attachments', required: true, ...about }),
    name: f.text({
      label: 'File name',
      required: true,
      searchable: true,
      maxLength: 200,
      personal: 'createdBy',
      erasedAs: '[erased]',
    }),
    mediaType: f.text({
      label: 'Kind of file',
      help: 'Judged by the content, not by the name.',
      required: true,
      maxLength: 120,
      ...measured,
    }),
    size: f.integer({ label: 'Size in bytes', required: true, min: 0, ...measured }),
    sha256: f.text({
      label: 'Checksum',
      required: true,
      pattern: '[0-9a-f]{64}',
      maxLength: 64,
      indexed: true,
      content: true,
      ...measured,
      // Who knows a file can tell by it that somebody had that file.
      personal: 'createdBy',
      erasedAs: '0'.repeat(64),
    }),
    internal: f.boolean({
      label: 'Internal',
      help: 'Seen by those who work on the record only.',
      required: true,
      default: false,
      ...once,
    }),
  },
  lifecycle: currentOnly,
  access: {
    within: 'can.read(about)',
    read: 'internal = false or can.work(about)',
    create: 'can.work(about) or (internal = false and can.update(about))',
    update: 'can.work(about) or (createdBy = me and can.update(about))',
    remove: 'can.work(about) or (createdBy = me and can.update(about))',
  },
  capabilities: ['search'],
  views: {
    list: ['name', 'mediaType', 'size', 'createdBy', 'createdAt'],
    sort: ['createdAt'],
    form: [{ title: 'File', fields: ['name', 'mediaType', 'size', 'sha256', 'internal'] }],
  },
})

export type Attachment = RecordOf<typeof attachment>

/** Files that belong to a record. */
export const attachments: Capability = {
  name: 'attachments',
  satellites: [{ type: attachment }],
}
