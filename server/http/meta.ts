import type { FieldMeta, TypeMeta } from '#contract/api/meta.ts'
import type { TextOptions } from '#contract/fields/text.ts'
import { isLiteral } from '#contract/rule/ast.ts'
import {
  fieldFilterable,
  hasCapability,
  mayCreate,
  readable,
  type Ctx,
  type EngineField,
  type EngineType,
} from '#engine'
import { wordsIn } from './languages/words.ts'

/** The types that a reader may read or make, with what a screen needs to know of them. */
export const metaOf = (ctx: Ctx): readonly TypeMeta[] =>
  ctx.types
    .all()
    .filter((type) => mayCreate(ctx, type).allowed || mayReadSome(ctx, type))
    .map((type) => typeMeta(ctx, type))

/** Whose rule folds to anything but true may still read some; whose rule folds to false or null reads none. */
const mayReadSome = (ctx: Ctx, type: EngineType): boolean => {
  const rule = readable(ctx, type)
  return !isLiteral(rule) || rule.value === true
}

const typeMeta = (ctx: Ctx, type: EngineType): TypeMeta => {
  const { declaration } = type
  const { declared } = wordsIn(ctx.actor.language)
  const say = (place: string, text: string): string => declared(`${type.name}.${place}`, text)
  const { form } = declaration.views
  // A type that places nothing has one column.
  const usualPlace = form.some(({ place }) => place) ? 'side' : 'main'
  return {
    name: type.name,
    plural: type.plural,
    label: say('label', type.label),
    labelMany: say('labelMany', type.labelMany),
    summary: say('summary', declaration.summary),
    fields: [...type.fields.values()].map((field) => fieldMeta(ctx, type, field, say)),
    initialState: declaration.lifecycle.initial,
    states: [...type.states.values()].map(({ name, label, class: stateClass, needs }) => ({
      name,
      label: say(`states.${name}`, label),
      class: stateClass,
      needs,
    })),
    transitions: [...type.transitions.values()]
      .filter(({ by }) => by.text !== 'via = "import"')
      .map(({ name, label, from, to, needs, asks, ends, mails }) => ({
        name,
        label: say(`transitions.${name}`, label),
        from,
        to,
        needs,
        asks,
        ends,
        ...(mails && { mails }),
      })),
    capabilities: declaration.capabilities ?? [],
    views: {
      list: declaration.views.list,
      sort: declaration.views.sort ?? ['-updatedAt'],
      create: declaration.views.create ?? form.flatMap(({ fields }) => fields),
      form: form.map(({ title, place, fields }) => ({
        title: say(`sections.${title}`, title),
        place: place ?? usualPlace,
        fields,
      })),
    },
    canCreate: mayCreate(ctx, type).allowed,
    satellite: type.satellite,
  }
}

const neverSorted = new Set(['json', 'refs', 'markdown'])

type Say = (place: string, text: string) => string

const fieldMeta = (ctx: Ctx, type: EngineType, field: EngineField, say: Say): FieldMeta => {
  const at = `fields.${field.name}`
  const { options, rules } = field
  const isFilterable = options.kind !== 'json' && fieldFilterable(ctx, type, field)
  const { maxLength, min, max } = options as { maxLength?: number; min?: number; max?: number }
  const types = typesOffered(ctx, options)
  const { offers } = options as TextOptions
  return {
    name: field.name,
    // A name of a type is one of those that there are: nobody has to know how it is written.
    kind: types ? 'choice' : options.kind,
    label: say(`${at}.label`, field.label),
    ...(options.help !== undefined && { help: say(`${at}.help`, options.help) }),
    required: options.required ?? false,
    derived: rules.derived !== undefined,
    ...(options.choices && {
      choices: Object.fromEntries(
        Object.entries(options.choices).map(([value, text]) => [value, say(`${at}.choices.${value}`, text)]),
      ),
    }),
    ...(types && { choices: types }),
    ...(options.target !== undefined && { target: options.target }),
    ...(options.only !== undefined && { only: options.only }),
    ...(options.default !== undefined && { default: options.default }),
    ...(maxLength !== undefined && { maxLength }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(options.requiredIf !== undefined && { requiredIf: options.requiredIf }),
    filterable: isFilterable,
    ...(options.translatable && { translatable: true }),
    ...(offers && { offers }),
    sortable: isFilterable && !neverSorted.has(options.kind),
    schema: field.kind.jsonSchema(options),
  }
}

/** The types that a text may name, in the reader's language. */
const typesOffered = (
  { types, actor }: Ctx,
  { typesWith }: TextOptions,
): Readonly<Record<string, string>> | null => {
  if (typesWith === undefined) return null
  const { declared } = wordsIn(actor.language)
  const fitting = types
    .all()
    .filter((type) => !type.satellite && (typesWith === '*' || hasCapability(type, typesWith)))
  return Object.fromEntries(fitting.map((type) => [type.name, declared(`${type.name}.label`, type.label)]))
}
