import type { TemplateOccasion } from '#contract/mail/occasions.ts'
import { list, type Ctx, type StoredRecord } from '#engine'

/** The words of a mail as an administrator has written them. */
export interface TemplateWords {
  readonly subject: string
  readonly body: string
  readonly language: string
}

const otherwise = 'en'

/**
 * The template for somebody: in their language before English, in each from the nearest of their organisations to the one
 * for everybody; of several the latest. Null where there is none at all.
 */
export const templateFor = async (
  ctx: Ctx,
  occasion: TemplateOccasion,
  { language, organisation }: { readonly language: string; readonly organisation: string | null },
): Promise<TemplateWords | null> => {
  const { rows } = await list(ctx, 'mail-template', {
    filter: `occasion = "${occasion}"`,
    sort: ['-updatedAt'],
    limit: 200,
  })
  const houses = [...(await housesAbove(ctx, organisation)), null]
  for (const tongue of new Set([language, otherwise]))
    for (const house of houses) {
      const found = rows.find((each) => each.language === tongue && each.organisation === house)
      if (found) return wordsOf(found)
    }
  return null
}

const wordsOf = ({ subject, body, language }: StoredRecord): TemplateWords => ({
  subject: String(subject),
  body: String(body),
  language: String(language),
})

/** An organisation and those above it, the nearest first. */
const housesAbove = async ({ db }: Ctx, organisation: string | null): Promise<readonly string[]> => {
  if (organisation === null) return []
  const rows = await db.query<{ id: string }>({
    name: 'mail:houses',
    text: `with recursive above as (
      select id, parent_id, 0 as step from organisation where id = $1::uuid
      union all select o.id, o.parent_id, above.step + 1 from above join organisation o on o.id = above.parent_id where above.step < 20
    ) select id from above order by step`,
    values: [organisation],
  })
  return rows.map(({ id }) => id)
}
