const time = { type: 'string', format: 'date-time' }
const id = { type: 'string', format: 'uuid' }
const whole = { type: 'integer' }
const share = { type: 'number', minimum: 0, maximum: 1 }

const object = (properties: Readonly<Record<string, object>>): object => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
})
const orNull = (schema: object): object => ({ oneOf: [schema, { type: 'null' }] })
const listOf = (items: object): object => ({ type: 'array', items })

const found = {
  promises: listOf(
    object({
      target: { type: 'string' },
      label: { type: 'string' },
      priority: { type: ['string', 'null'] },
      promisedMs: whole,
      isCarried: { type: 'boolean' },
      worst: orNull(object({ start: time, dueAt: time, doneAt: time, lateMs: whole })),
      missing: listOf(id),
      missingMs: { type: ['integer', 'null'] },
      remedy: orNull(object({ agreement: id, fromMs: whole, ms: whole })),
    }),
  ),
  hours: listOf(
    object({
      agreement: id,
      uncoveredMs: whole,
      ofMs: whole,
      remedy: object({ agreement: id, fromMs: whole, ms: whole }),
    }),
  ),
  idle: listOf(object({ agreement: id, why: { enum: ['draft', 'archived', 'contract', 'unreadable'] } })),
  begins: listOf(object({ agreement: id, since: time, wanted: orNull(time) })),
  ends: listOf(object({ agreement: id, until: time, isOver: { type: 'boolean' }, wanted: orNull(time) })),
  unavailable: listOf(id),
  unavailableShare: orNull(share),
  availability: orNull(
    object({
      promised: share,
      independent: share,
      least: share,
      most: share,
      remedy: orNull(
        object({
          agreement: id,
          change: { enum: ['share', 'copies'] },
          from: { type: 'number' },
          to: { type: 'number' },
          needed: whole,
        }),
      ),
    }),
  ),
}
const refs = { $ref: '#/components/schemas/Refs' }
const text = { type: 'string' }

export const carryingSchemas = {
  Carrying: object({ standsOn: { type: 'boolean' }, isCarried: { type: 'boolean' }, ...found, refs }),
  UnsupportedPromises: object({
    data: listOf(
      object({
        agreement: object({ id, number: text, title: text, state: text }),
        standsOn: { type: 'boolean' },
        ...found,
      }),
    ),
    looked: whole,
    next: { type: ['string', 'null'] },
    refs,
  }),
}
