/** What a name stands for in a rule. */
export interface NameType {
  readonly kind:
    'text' | 'boolean' | 'number' | 'date' | 'datetime' | 'duration' | 'list' | 'ref' | 'money' | 'any'
  readonly nullable: boolean
  /** Of a list's entries. */
  readonly item?: NameType
  /** Type of the referenced record; `*` for any type. */
  readonly target?: string
  /** The only values that a text may have. */
  readonly choices?: readonly string[]
  /** What follows behind a dot. */
  readonly path?: (name: string) => NameType | undefined
}

/** The names that a rule may use: a type's fields and what is known of a request. */
export interface RuleSchema {
  name(name: string): NameType | undefined
  /** All of them, for suggestions. */
  names(): readonly string[]
  /** The kind of `decision("name")`; any when absent. */
  decision?(name: string): NameType | undefined
}

export type Kind = NameType['kind']

/** A schema of a fixed set of names; a dot in a key makes a path (`my.teams`). */
export const schemaOf = (types: Readonly<Record<string, NameType>>): RuleSchema => {
  const names = Object.keys(types)
  const at = (path: string): NameType | undefined => {
    if (Object.hasOwn(types, path)) return types[path]
    return names.some((name) => name.startsWith(`${path}.`))
      ? { kind: 'any', nullable: true, path: (next) => at(`${path}.${next}`) }
      : undefined
  }
  return { name: at, names: () => names }
}

/** A schema that lets every name be anything: for tests and for values without a declaration. */
export const anySchema: RuleSchema = {
  name: () => anything,
  names: () => [],
}

const anything: NameType = { kind: 'any', nullable: true, path: () => anything }
