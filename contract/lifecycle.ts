/**
 * State classes are what clocks, queues, colours and reports talk about; administrators invent states, never classes.
 * Waiting, resolved and closed differ: time spent in one is never booked as another.
 */
export const stateClasses = ['new', 'active', 'waiting', 'resolved', 'closed', 'cancelled'] as const
export type StateClass = (typeof stateClasses)[number]

/** Classes in which work is still to be done. */
export const openClasses = ['new', 'active', 'waiting'] as const satisfies readonly StateClass[]

export interface State<FieldName extends string = string> {
  readonly class: StateClass
  readonly label?: string
  /** Fields that must have a value while a record is in this state. */
  readonly needs?: readonly FieldName[]
  /** FEEL values given to fields on entering, unless the command gives them itself. */
  readonly enter?: { readonly [F in FieldName]?: string }
}

export interface Transition<StateName extends string = string, FieldName extends string = string> {
  readonly label?: string
  readonly from: readonly StateName[]
  readonly to: StateName
  /** It ends what goes on and is not done by that: a promise, a service, somebody's access. No screen leads to it by itself. */
  readonly ends?: true
  /** FEEL: who may do it; `can.update` is the usual answer. */
  readonly by: string
  /** FEEL: what must hold of the record. */
  readonly when?: string
  /** What to tell a person whose record does not satisfy `when`. */
  readonly whenNot?: string
  /** Somebody is mailed by it: nobody may take it where no mail is sent. */
  readonly mails?: true
  /** Fields the person is asked for; they must have a value afterwards. */
  readonly needs?: readonly FieldName[]
  /** Fields offered with the transition without being required. */
  readonly asks?: readonly FieldName[]
  /** FEEL values given to fields, unless the command gives them itself. */
  readonly set?: { readonly [F in FieldName]?: string }
  /** The verb that runs in the same transaction. */
  readonly run?: string
}

export interface Lifecycle<StateName extends string = string, FieldName extends string = string> {
  readonly initial: StateName
  readonly states: { readonly [S in StateName]: State<FieldName> }
  readonly transitions: { readonly [name: string]: Transition<StateName, FieldName> }
}

/** What types without work of their own have: people, teams, services. They are current until archived. */
export const currentOnly = {
  initial: 'current',
  states: { current: { class: 'active' } },
  transitions: {},
} as const satisfies Lifecycle<'current'>

export const isOpenClass = (stateClass: StateClass): boolean =>
  (openClasses as readonly StateClass[]).includes(stateClass)
