import { sql } from 'kysely'
import { translationsName, type Translations } from '#contract/fields/translations.ts'
import { isLanguage } from '#contract/language.ts'
import type { Ctx, EngineType, TypeRegistry } from '../model/ctx.ts'
import type { StoredRecord } from '../model/record.ts'
import type { EngineField } from '../model/parts.ts'
import type { Sql } from '../rules/where.ts'
import { identifier } from '../sql/sql-kind.ts'

/** The fields of a type that its records may say in other languages too. */
export const translatableFields = (type: EngineType): readonly EngineField[] =>
  [...type.fields.values()].filter(({ options }) => options.translatable)

/** What a record says in the reader's language beside the original, by field; undefined where that is nothing. */
export const translatedFor = (
  { actor }: Ctx,
  type: EngineType,
  record: StoredRecord,
): Readonly<Record<string, string>> | undefined => {
  if (!type.fields.has(translationsName) || !isLanguage(actor.language)) return undefined
  return (record[translationsName] as Translations | null | undefined)?.[actor.language]
}

/** SQL for what a row is called, in the reader's language where it has it. */
export const titleFor = (ctx: Ctx, type: EngineType, alias: string): Sql => {
  const title = type.fields.get(type.titleField)
  return title ? textFor(ctx, title, alias) : sql`${sql.raw(`${alias}.number`)}`
}

/** SQL for the text of a field, in the reader's language where the row has it. */
export const textFor = ({ actor }: Ctx, field: EngineField, alias: string): Sql => {
  const original = sql.raw(`${alias}.${identifier(field.base)}`)
  if (!field.options.translatable) return sql`${original}`
  const translations = sql.raw(`${alias}.${identifier(translationsName)}`)
  return sql`coalesce(${translations} #>> array[${actor.language}, ${sql.lit(field.name)}]::text[], ${original})`
}

/** Refuses to start with a declaration whose translations could say what the field itself may not. */
export const checkTranslations = (types: TypeRegistry): void => {
  for (const type of types.all()) {
    const fields = translatableFields(type)
    const translations = type.fields.get(translationsName)
    if ((translations !== undefined) !== fields.length > 0)
      throw new Error(
        `Type "${type.name}" needs both: fields that are translatable, and "${translationsName}".`,
      )
    for (const { name, options, rules } of fields) {
      const isText = options.kind === 'text' || options.kind === 'markdown'
      const isOpen = !rules.read && !options.sensitive && options.personal === undefined
      if (!isText || !isOpen || rules.derived || rules.write?.text !== translations?.rules.write?.text)
        throw new Error(
          `"${type.name}.${name}" can't be translatable: that takes a text that every reader may see and that is written by whom its translations are.`,
        )
    }
  }
}
