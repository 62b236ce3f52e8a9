import type { Queryable } from '#platform/database/pool.ts'

/** How the product presents itself to somebody. */
export interface ShownBrand {
  readonly id: string
  readonly name: string
  /** `#rrggbb`. */
  readonly accent: string | null
  readonly logo: { readonly sha256: string; readonly mediaType: string; readonly size: number } | null
}

const mostLogoBytes = 1024 * 1024

// Pictures that a browser shows without running anything in them: no SVG.
const pictures = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

const shown = (where: string, order: string): string => `select b.id, b.title as name, b.accent,
    (select json_build_object('sha256', a.sha256, 'mediaType', a.media_type, 'size', a.size) from attachment a
      where a.about_id = b.id and a.archived_at is null and not a.internal and a.media_type = any($2::text[]) and a.size <= ${mostLogoBytes}
      order by a.created_at desc, a.id desc limit 1) as logo
  from brand b ${where} b.archived_at is null order by ${order} limit 1`

/**
 * The brand for people of an organisation: that of the nearest above it, else the one for everybody; null where there is
 * none. What is answered is seen by everybody, also before the sign-in: no rule of a reader is asked.
 */
export const brandFor = async (db: Queryable, organisation: string | null): Promise<ShownBrand | null> => {
  const [row] = await db.query<ShownBrand>({
    name: 'brand:for',
    text: `with recursive above as (
        select id, parent_id, 0 as step from organisation where id = $1::uuid
        union all select o.id, o.parent_id, above.step + 1 from above join organisation o on o.id = above.parent_id where above.step < 20
      ) ${shown(
        'left join above on above.id = b.organisation_id where (b.organisation_id is null or above.id is not null) and',
        'above.step nulls last, b.created_at, b.id',
      )}`,
    values: [organisation, pictures],
  })
  return row ?? null
}

/** The file that was attached last and is no logo: not a picture that may be shown, or too large. */
export interface PassedOver {
  readonly name: string
  readonly why: 'kind' | 'size'
}

/** Why the newest file of a brand is not its logo; null where it is, or where there is none. */
export const passedOver = async (db: Queryable, id: string): Promise<PassedOver | null> => {
  const [newest] = await db.query<{ name: string; isPicture: boolean; isSmall: boolean }>({
    name: 'brand:passed-over',
    text: `select a.name, a.media_type = any($2::text[]) as "isPicture", a.size <= ${mostLogoBytes} as "isSmall"
      from attachment a where a.about_id = $1::uuid and a.archived_at is null and not a.internal
      order by a.created_at desc, a.id desc limit 1`,
    values: [id, pictures],
  })
  if (!newest || (newest.isPicture && newest.isSmall)) return null
  return { name: newest.name, why: newest.isPicture ? 'size' : 'kind' }
}

/** One brand, whomever it is for. */
export const brandOf = async (db: Queryable, id: string): Promise<ShownBrand | null> => {
  const [row] = await db.query<ShownBrand>({
    name: 'brand:of',
    text: shown('where b.id = $1::uuid and', 'b.id'),
    values: [id, pictures],
  })
  return row ?? null
}
