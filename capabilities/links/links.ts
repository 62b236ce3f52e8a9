import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import type { AnyRef } from '#contract/fields/ref.ts'
import { currentOnly } from '#contract/lifecycle.ts'
import type { Capability } from '#engine/model/ctx.ts'

const once = { write: 'before.id = null' } as const

const end = { ...once, sharesSensitivity: true } as const

const link = defineType({
  name: 'link',
  label: 'Link',
  number: 'LNK',
  summary: 'A relation between two records, seen by those who may read both.',
  fields: {
    from: f.ref('*', { label: 'From', capability: 'links', required: true, ...end }),
    to: f.ref('*', { label: 'To', required: true, ...end }),
    kind: f.choice(
      {
        related: 'Is related to',
        causes: 'Causes',
        blocks: 'Blocks',
        duplicates: 'Duplicates',
        resolves: 'Resolves',
      },
      { label: 'Kind', required: true, default: 'related', ...once },
    ),
    note: f.text({ label: 'Note', maxLength: 500 }),
  },
  lifecycle: currentOnly,
  access: {
    within: 'can.read(from) and can.read(to)',
    read: 'true',
    create: 'can.work(from) or can.update(from)',
    update: 'can.work(from) or can.update(from)',
    remove: 'can.work(from) or can.update(from)',
  },
  views: {
    list: ['from', 'kind', 'to', 'note', 'createdBy', 'createdAt'],
    sort: ['createdAt'],
    form: [{ title: 'Link', fields: ['from', 'kind', 'to', 'note'] }],
  },
})

export type Link = RecordOf<typeof link>

/** Relations between records of any types. That a pair has each relation once is an index of the database. */
export const links: Capability = {
  name: 'links',
  satellites: [
    {
      type: link,
      checks: (after, ctx) => {
        const from = after.from as AnyRef | null
        const to = after.to as AnyRef | null
        if (from && to && from.id === to.id)
          return [{ field: 'to', code: 'link.self', message: 'A record is not linked with itself.' }]
        const isEnd = (end: AnyRef | null): boolean =>
          !end || !ctx.types.has(end.type) || !ctx.types.get(end.type).satellite
        return [
          ...(isEnd(to)
            ? []
            : [
                {
                  field: 'to',
                  code: 'link.satellite',
                  message: 'Entries, files and links are not linked themselves.',
                },
              ]),
        ]
      },
    },
  ],
}
