import type { Operation } from '#contract/access.ts'
import type { AnyType, Fields } from '#contract/define-type.ts'
import type { StateClass } from '#contract/lifecycle.ts'
import type { ProblemIssue } from '#contract/problem.ts'
import type { FeelValue } from '#contract/rule/ast.ts'
import type { Scope } from '#contract/rule/compile.ts'
import type { RuleSchema } from '#contract/rule/schema.ts'
import type { Database, Queryable, Transaction } from '#platform/database/pool.ts'
import type { PersonKeys } from '../log/personal/keys.ts'
import type { Actor } from './actor.ts'
import type { CompiledRule, EngineField, EngineState, EngineTransition } from './parts.ts'
import type { ReadTrail } from './read-trail.ts'
import type { Command, LoggedEvent, StoredRecord, Values, Via, Written } from './record.ts'

// These types speak of each other, so they stand in one file: a context knows the types, a type has verbs, a verb gets
// a context.

/** Time, actor and database are parameters; nothing here is ambient. */
export interface Ctx {
  readonly types: TypeRegistry
  readonly decisions: Decisions
  readonly actor: Actor
  readonly via: Via
  readonly clock: { now(): string }
  readonly db: Database | Transaction
  /** Where sensitive reads are noted; `nobodyReads` for work whose results go to nobody. */
  readonly reads: ReadTrail
  /** Human numbers reserved by this process. */
  readonly numbers: Numbers
  /** Keys of people, under which the log keeps their data. */
  readonly keys: PersonKeys
  /** False where there is no mail server: what is done by mail alone is refused. */
  readonly sendsMail?: boolean | undefined
  /** False where whoever sits at a screen has not proven for a while that it is them. */
  readonly isProven?: boolean
  /** How many verbs deep this write is. */
  readonly depth?: number
  /** The versions that records were written with, by id, within the write that has set this off. */
  readonly latest?: Map<string, number>
}

/** A context within an open transaction. */
export type WriteCtx = Ctx & { readonly db: Transaction }

export const isTransaction = (db: Queryable): db is Transaction => 'savepoint' in db

/** Runs `act` in the open transaction, or in one of its own where there is none. */
export const inTransaction = <T>(ctx: Ctx, act: (ctx: WriteCtx) => Promise<T>): Promise<T> => {
  const { db } = ctx
  return isTransaction(db) ? act({ ...ctx, db }) : db.transaction((tx) => act({ ...ctx, db: tx }))
}

export interface TypeRegistry {
  /** @throws Problem `not_found` for a type that is not declared */
  get(name: string): EngineType
  byPlural(plural: string): EngineType | undefined
  has(name: string): boolean
  all(): readonly EngineType[]
}

/** A declaration with its capabilities' fields, compiled and frozen: what the engine works with. */
export interface EngineType {
  readonly name: string
  readonly plural: string
  readonly label: string
  readonly labelMany: string
  readonly declaration: AnyType
  /** Quoted name of the type's table. */
  readonly table: string
  /** The names that rules and filters over its records may use. */
  readonly schema: RuleSchema
  readonly fields: ReadonlyMap<string, EngineField>
  /**
   * Every name of a record, without a value. A new record begins as a copy of it: an object that gets more than sixteen
   * names one by one is a table of hashes to V8, several times as slow to copy and to write as JSON.
   */
  readonly blank: Values
  /** The field that names the record: `title`, or `name` for people. */
  readonly titleField: string
  readonly states: ReadonlyMap<string, EngineState>
  readonly transitions: ReadonlyMap<string, EngineTransition>
  readonly access: { readonly [operation in Operation | 'within' | 'sensitive']?: CompiledRule }
  /** Operations to which no role's grant adds. */
  readonly alone: ReadonlySet<Operation>
  readonly capabilities: readonly Capability[]
  readonly satellite: boolean
  /** Its rows are kept by a follower: read like any record, written by nobody, without versions or events. */
  readonly kept: boolean
  readonly verbs: Readonly<Record<string, Verb>>
  readonly reactions: readonly Reaction[]
  readonly alarms: readonly Alarm[]
  readonly onWrite: Verb | null
  readonly guard: Verb | null
  readonly checks: NonNullable<Practice['checks']>
  readonly sequence: string
  readonly prefix: string
}

/** The decision tables that rules call by key, compiled; they are records, read again when one has changed. */
export interface Decisions {
  /** The first output of a table. @throws Problem `unavailable` for a key that no table has */
  decide(key: string, scope: Scope): FeelValue
  reload(db: Queryable, types: TypeRegistry): Promise<void>
  /** Reads the tables as `db` sees them and answers what puts them in force: within a transaction, for after its commit. */
  prepare(db: Queryable, types: TypeRegistry): Promise<() => void>
}

/** The numbers that this process may give out; one for each database, made by the composition root. */
export type Numbers = Map<string, Block>

interface Block {
  next: number
  end: number
  /** A reservation under way: writes that come meanwhile wait for it instead of making their own. */
  pending: Promise<void> | null
}

/** Work in the transaction of a transition that names it by `run`. It may call `write` again; depth is bounded. */
export type Verb = (ctx: WriteCtx, written: Written) => Promise<void>

/** Work after the commit, as a job. It may run more than once for an event and must not act twice. */
export interface Reaction {
  readonly name: string
  /** Which events concern it; pure and cheap, for it is asked about every event. */
  readonly wants: (event: LoggedEvent) => boolean
  readonly run: (ctx: Ctx, event: LoggedEvent) => Promise<void>
}

/** What time sets off on a record: found by the clockwork from the one index that it reads, done once, in its transaction. */
export interface Alarm {
  readonly name: string
  /** When it goes off by the values that the record's log has left, an ISO instant; null while it waits for nothing. Pure. */
  readonly at: (values: Values) => string | null
  /** Does it. What it writes must move `at` on, or to null. */
  readonly run: (ctx: WriteCtx, record: StoredRecord, due: DueAlarm) => Promise<void>
}

export interface DueAlarm {
  /** When it was to go off, an ISO instant. */
  readonly at: string
  /** Everything was down then, or the record was only later made to wait for it. */
  readonly isLate: boolean
}

/** Upkeep of what is no record (sessions, codes), once a minute, by whoever holds the job. What is due on a record is an alarm. */
export interface Clockwork {
  readonly name: string
  readonly run: (ctx: Ctx) => Promise<void>
}

/** A practice as the engine gets it: a declaration with the behaviour beside it. */
export interface Practice {
  readonly type: AnyType
  /** A follower keeps the rows, for they follow from the log: they have neither versions nor events, and nobody writes them. */
  readonly kept?: boolean
  readonly verbs?: Readonly<Record<string, Verb>>
  readonly reactions?: readonly Reaction[]
  readonly clockwork?: readonly Clockwork[]
  readonly alarms?: readonly Alarm[]
  /** Runs in the transaction after each write of the type, for what spans records: a circle of references. */
  readonly onWrite?: Verb
  /**
   * Refuses, after each write of the type and in its transaction, what can't stand by what else is stored. It changes nothing,
   * so that imported history is held to it too, which has no other consequences.
   */
  readonly guard?: Verb
  /** A capability that comes with the practice, e.g. that records can have tasks. */
  readonly brings?: Capability
  /** What a declaration can't say: issues with a record as it would be stored, e.g. FEEL that does not parse. Pure. */
  readonly checks?: (after: StoredRecord, ctx: Ctx) => readonly ProblemIssue[]
}

/** What is known of a write before it is decided. */
export interface WriteOutline {
  readonly kind: Command['kind']
  readonly transition: string | null
  /** Class of the state that the transition leads to. */
  readonly towards: StateClass | null
}

/** Something that any record can have. Types name it under `capabilities`. */
export interface Capability {
  readonly name: string
  /** Fields that every type with the capability gets. */
  readonly fields?: Fields
  /** Those of its fields that stand in the lists of these types as they are first seen: after a field of the type, else last. */
  readonly listed?: readonly { readonly field: string; readonly after: string }[]
  /** Types of the records that hang on others: entries, attachments, links. They are no part of the navigation. */
  readonly satellites?: readonly Practice[]
  /** Runs in the transaction after each write of a type that has the capability. */
  readonly onWrite?: Verb
  /** Whether `onWrite` has something to do; spares the transaction of a write that does not concern it. */
  readonly concerns?: (write: WriteOutline) => boolean
}

export const hasCapability = (type: EngineType, name: string): boolean =>
  type.capabilities.some((capability) => capability.name === name)
