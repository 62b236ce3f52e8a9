import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { textForms } from '#contract/fields/text-forms.ts'
import { currentOnly } from '#contract/lifecycle.ts'
import type { Grant } from '#contract/access.ts'
import { translationsField } from '../../shared-fields/translations.ts'
import { administrators } from '../rights.ts'

export const role = defineType({
  name: 'role',
  label: 'Role',
  number: 'ROL',
  summary: 'What people may do: grants of operations on types, each with a condition in FEEL.',
  fields: {
    title: f.text({
      label: 'Name',
      required: true,
      searchable: true,
      translatable: true,
      write: administrators,
    }),
    key: f.text({
      label: 'Key',
      help: 'Stable name used by rules (my.roles) and packs.',
      required: true,
      unique: true,
      pattern: textForms.key,
      maxLength: 60,
      write: administrators,
    }),
    description: f.text({ label: 'Purpose', maxLength: 1000, translatable: true, write: administrators }),
    grants: f.json<readonly Grant[]>({
      label: 'Grants',
      required: true,
      default: [],
      shape: 'grants',
      write: administrators,
      asksAgain: 'given',
    }),
    secondFactor: f.boolean({
      label: 'Second factor needed',
      help: 'Whoever holds the role gets no further than to setting up an authenticator app or a passkey before there is one. API keys go on.',
      default: false,
      write: administrators,
    }),
    translations: { ...translationsField.translations, write: administrators },
  },
  lifecycle: currentOnly,
  access: { read: 'my.provider' },
  capabilities: ['search'],
  views: {
    list: ['title', 'key', 'description'],
    sort: ['title'],
    form: [
      { title: 'Role', fields: ['title', 'key', 'description', 'secondFactor', 'grants', 'translations'] },
    ],
  },
})

export type Role = RecordOf<typeof role>
