import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { textForms } from '#contract/fields/text-forms.ts'
import { currentOnly } from '#contract/lifecycle.ts'

/** How the product presents itself to the people of an organisation. Its logo is the picture that was attached last. */
export const brand = defineType({
  name: 'brand',
  label: 'Brand',
  number: 'BRD',
  summary: 'How the product presents itself to the people of an organisation: its name, colour and logo.',
  fields: {
    title: f.text({ label: 'Name shown', required: true, maxLength: 40 }),
    organisation: f.ref('organisation', {
      label: 'For the people of',
      help: 'Empty: for everybody whose organisation, and those above it, have none of their own, and before the sign-in.',
    }),
    accent: f.text({
      label: 'Colour',
      help: 'Six hexadecimal digits after #, such as #0f766e. Where it would be hard to read it is shown darker or lighter.',
      pattern: textForms.colour,
      maxLength: 7,
      offers: 'colours',
    }),
  },
  lifecycle: currentOnly,
  access: { within: 'my.system or my.provider' },
  capabilities: ['attachments', 'brand'],
  views: {
    list: ['title', 'organisation', 'accent'],
    sort: ['title'],
    form: [{ title: 'Brand', place: 'main', fields: ['title', 'organisation', 'accent'] }],
  },
})

export type Brand = RecordOf<typeof brand>
