import { defineType } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'

type Fields = Parameters<typeof defineType>[0]['fields']

const lifecycle = { initial: 'active', states: { active: { class: 'active' } }, transitions: {} } as const

/** Somebody, as the engine needs people where no practice is: it names who made and changed a record. */
export const personType = <const F extends Fields>(more: F, read: string) =>
  defineType({
    name: 'person',
    label: { one: 'Person', many: 'People' },
    number: 'PER',
    summary: 'Somebody.',
    fields: { name: f.text({ required: true }), ...more },
    lifecycle,
    access: { read },
    views: { list: ['name'], form: [] },
  })
