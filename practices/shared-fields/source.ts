import { f } from '#contract/fields/f.ts'

/** What a record was called where it was imported from: by it an import finds the record again. */
export const sourceField = {
  source: f.text({
    label: 'Known elsewhere as',
    help: 'The number or name in the system that this was imported from.',
    indexed: true,
    searchable: true,
    write: 'via = "import"',
  }),
} as const
