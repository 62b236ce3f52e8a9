import { z } from 'zod'
import { flag, names, wholeNumber } from '../validation.ts'

const mostRows = 200

/** Longer than this no rule may be. */
const mostRuleLength = 10_000

const filter = z
  .string()
  .max(mostRuleLength)
  .optional()
  .describe('FEEL over the record, e.g. `priority = "1" and assignee = null`.')
const sort = names(200)
  .optional()
  .describe('Up to three names with commas between them; `-` in front of one is descending.')
const fields = names(2000)
  .optional()
  .describe('Only these fields, with commas between them; system values are there in any case.')
const archived = flag.describe('Archived records too.')
const went = z
  .string()
  .max(500)
  .optional()
  .describe('A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it.')
const q = z.string().max(500).optional().describe('Words that the record’s text contains.')

export const listQuery = z.strictObject({
  filter,
  sort,
  fields,
  archived,
  went,
  q,
  limit: wholeNumber(1, mostRows)
    .optional()
    .describe(`How many at once: 50 if not given, at most ${mostRows}.`),
  cursor: z.string().max(4000).optional().describe('`next` of the page before.'),
  abilities: flag.describe('What the reader may do to each record, with the record.'),
})
export type ListQuery = z.infer<typeof listQuery>

export const countQuery = z.strictObject({ filter, archived, went, q })

export const exportQuery = z.strictObject({
  format: z.enum(['csv', 'json']).default('csv'),
  filter,
  sort,
  fields,
  archived,
  went,
  q,
  shown: flag.describe(
    'CSV as the list is shown: these columns and no others, with headings, states, choices and times in the reader’s words.',
  ),
  bom: flag.describe('A byte order mark in front of CSV, which some spreadsheets need to see UTF-8.'),
})
export type ExportQuery = z.infer<typeof exportQuery>

export const dryRunQuery = z.strictObject({
  dryRun: flag.describe('Says what would happen, problems included, and changes nothing.'),
})

export const eventsQuery = z.strictObject({
  limit: wholeNumber(1, 500).optional().describe('How many at once: 100 if not given, at most 500.'),
  cursor: wholeNumber(0, 999_999_999).optional().describe('`next` of the page before.'),
})

export const keyParams = z.object({
  key: z.string().max(64).describe('The record’s id, or its number such as the one in its title.'),
})

/** The version in the body of a command. */
const version = z.int().min(1).max(2_147_483_647).optional()

// More than any type has: each unknown name is complained of, and that answer must stay short.
const mostNames = 500
const hasFewNames = (given: object): boolean => Object.keys(given).length <= mostNames
const tooManyNames = `names more than ${mostNames} fields`

export const values = z.record(z.string().max(200), z.unknown()).refine(hasFewNames, tooManyNames)

/** Fields side by side, as a record is read; `version` is the one that was read. */
export const updateBody = z.looseObject({ version }).refine(hasFewNames, tooManyNames)

export const versionBody = z.strictObject({ version }).optional()

export const transitionBody = z.strictObject({
  transition: z.string().max(100),
  values: values.optional(),
  version,
})

const mostBulkRows = 1000

export const bulkBody = z
  .strictObject({
    create: z.array(values).max(mostBulkRows).optional(),
    update: z
      .array(z.strictObject({ id: z.uuid(), version, values }))
      .max(mostBulkRows)
      .optional(),
    transition: z
      .array(
        z.strictObject({ id: z.uuid(), version, transition: z.string().max(100), values: values.optional() }),
      )
      .max(mostBulkRows)
      .optional(),
  })
  .refine(
    (body) =>
      (body.create?.length ?? 0) + (body.update?.length ?? 0) + (body.transition?.length ?? 0) <=
      mostBulkRows,
    `takes at most ${mostBulkRows} rows`,
  )
export type BulkBody = z.infer<typeof bulkBody>
