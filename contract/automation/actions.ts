import { z } from 'zod'

const words = z.string().min(1).max(200)
const id = z.uuid()

/** Whom an action can tell without naming them: whoever has the record, their manager, their team's lead, whoever asked. */
export const toldByName = ['assignee', 'manager', 'lead', 'requester'] as const
export type ToldByName = (typeof toldByName)[number]

const oneShape = z.union([z.enum(toldByName), id])
// Everybody of a role, or of a team, or whoever is on call by a rota just then: those who may read the record.
const groupShape = z.union([
  z.strictObject({ role: id }),
  z.strictObject({ team: id }),
  z.strictObject({ rota: id }),
])

/** Somebody by what they are to the record, or by id. */
export type ToldOne = z.output<typeof oneShape>
/** Several people at once. */
export type ToldGroup = z.output<typeof groupShape>

/** What can be done to a record, in the order in which it is done: by a step of a clock, and by an automation. */
export const actionParts = {
  /** Fields of the record that get a value: another team, a higher priority. */
  set: z
    .record(z.string().max(60), z.union([z.string().max(500), z.number(), z.boolean(), z.null()]))
    .optional(),
  /** Hands the record on: to the manager of its assignee, or to the lead of its team. */
  handTo: z.enum(['manager', 'lead']).optional(),
  /** The transition that the record takes: its history says whose doing it was. */
  move: z.string().min(1).max(60).optional(),
  task: z.strictObject({ title: words, team: id.optional() }).optional(),
  /** People who are told by a note in the journal that mentions them: those who have to do with the record, somebody by id, everybody of a role or team, or whoever is on call. */
  notify: z
    .array(z.union([oneShape, groupShape]))
    .max(20)
    .optional(),
  /** What the note says; alone it is a note that names nobody. */
  message: z.string().max(1000).optional(),
}

const actionShape = z.strictObject(actionParts)

/** What is done to a record at once, every part of it once. */
export type Action = z.output<typeof actionShape>

/** The actions of an automation, in their order. */
export const actionsShape = z
  .array(actionShape.refine((action) => Object.keys(action).length > 0, 'It does nothing.'))
  .min(1)
  .max(20)

/** What may be done to a record of the type: names of fields and of transitions. */
export interface ActionGrounds {
  readonly fields: ReadonlySet<string>
  readonly transitions: ReadonlySet<string>
}

export interface ActionIssue {
  readonly path: string
  readonly message: string
}

/** What of an action could not be done to any record of the type, each with its place. */
export const actionIssues = (
  { set = {}, handTo, move }: Pick<Action, 'set' | 'handTo' | 'move'>,
  path: string,
  { fields, transitions }: ActionGrounds,
): readonly ActionIssue[] => [
  ...Object.keys(set)
    .filter((name) => !fields.has(name))
    .map((name) => ({ path: `${path}.set.${name}`, message: `There is no field "${name}".` })),
  ...(handTo !== undefined && !fields.has('assignee')
    ? [{ path: `${path}.handTo`, message: 'These records are with nobody, so they can’t be handed on.' }]
    : []),
  ...(move !== undefined && !transitions.has(move)
    ? [{ path: `${path}.move`, message: `There is no step "${move}" that the clock could take.` }]
    : []),
]
