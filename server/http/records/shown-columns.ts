import { isLanguage, type Language } from '#contract/language.ts'
import { isZone } from '#contract/time/zone.ts'
import { recordWords as de } from '#contract/words/de.ts'
import { recordWords as en } from '#contract/words/en.ts'
import type { Ctx, EngineField, EngineType } from '#engine'
import { wordsIn } from '../languages/words.ts'
import { columnsFor, type Column } from './csv.ts'

/** What no declaration says. */
const recordWords = { en, de } satisfies Record<Language, typeof en>

/**
 * The columns of a list as its reader sees them: these and no others, in this order, headed by their labels, with states,
 * choices and what is translated in the reader's language. Times are `2026-11-27 09:22` in the reader's zone, which every
 * spreadsheet takes for times.
 */
export const shownColumns = (
  { actor }: Pick<Ctx, 'actor'>,
  type: EngineType,
  names: readonly string[] = type.declaration.views.list,
): readonly Column[] => {
  const words = recordWords[isLanguage(actor.language) ? actor.language : 'en']
  const system: Readonly<Record<string, string>> = words.system
  const { declared } = wordsIn(actor.language)
  const time = timeIn(actor.timeZone)
  return names.map((name): Column => {
    const field = type.fields.get(name)
    const at = `${type.name}.fields.${name}`
    const heading = field ? declared(`${at}.label`, field.label) : (system[name] ?? name)
    const plain = plainColumn(type, name)
    const choices = field?.options.choices
    return {
      name: heading,
      text: (record, refs) => {
        const value = record[name]
        if (name === 'state')
          return declared(
            `${type.name}.states.${record.state}`,
            type.states.get(record.state)?.label ?? record.state,
          )
        if (name === 'stateClass') return words.stateClass[record.stateClass]
        if (typeof value === 'boolean') return words.boolean[value ? 'yes' : 'no']
        if (typeof value !== 'string') return plain.text(record, refs)
        if (isTime(field, name)) return time.format(new Date(value))
        if (choices) return declared(`${at}.choices.${value}`, choices[value] ?? value)
        return field?.options.translatable ? (record.translated?.[name] ?? value) : plain.text(record, refs)
      },
    }
  })
}

/** The first column of a field is its value; ids and translations stand behind it. */
const plainColumn = (type: EngineType, name: string): Column => {
  const column = columnsFor(type, [name]).find((each) => each.name === name)
  if (!column) throw new Error(`${type.name} has no column ${name}.`)
  return column
}

const isTime = (field: EngineField | undefined, name: string): boolean =>
  field ? field.options.kind === 'datetime' : name.endsWith('At')

// Swedish writes times as ISO 8601 does.
const timeIn = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: isZone(timeZone) ? timeZone : 'UTC',
    dateStyle: 'short',
    timeStyle: 'short',
  })
