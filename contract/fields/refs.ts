import { fieldOf, FieldError, type FieldKind } from './kind.ts'
import { idOf, type RefOptions } from './ref.ts'

const mostRefs = 1000

/** References to several records of one type, each once, in the order of choosing. No references is null. */
export const refsKind: FieldKind<readonly string[], RefOptions> = {
  name: 'refs',
  coerce: (input) => {
    const given = typeof input === 'string' ? input.split(/[\s,;]+/).filter(Boolean) : (input ?? [])
    if (!Array.isArray(given)) throw new FieldError('type', 'must be a list of ids')
    if (given.length > mostRefs)
      throw new FieldError('refs.many', `has more than ${mostRefs} entries`, { most: mostRefs })
    const ids = [...new Set(given.map(idOf))]
    return ids.length === 0 ? null : ids
  },
  nameType: (options) => ({
    kind: 'list',
    nullable: true,
    item: { kind: 'ref', nullable: false, target: options.target },
  }),
  jsonSchema: (options) => ({
    type: 'array',
    maxItems: mostRefs,
    items: { type: 'string', format: 'uuid', 'x-keelson-ref': options.target },
  }),
  equals: (a, b) => a.length === b.length && a.every((id, index) => id === b[index]),
}

export const refs = <const T extends string, const O extends Omit<RefOptions, 'target'>>(
  target: T,
  options: O = {} as O,
) => fieldOf<readonly string[], O & { target: T }>('refs', { ...options, target })
