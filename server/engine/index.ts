// What practices, capabilities and routes use of the engine.
export { abilitiesOf, mayCreate } from './reading/abilities.ts'
export { allowed, explain, fieldReadable, readable } from './authorize.ts'
export type { Actor, RoleGrant } from './model/actor.ts'
export type {
  Cause,
  Changes,
  Command,
  KnownLabels,
  LoggedEvent,
  StoredRecord,
  Values,
  Via,
  Written,
} from './model/record.ts'
export type { Ctx, WriteCtx } from './model/ctx.ts'
export { makeReadTrail, nobodyReads, type ReadTrail, type SensitiveRead } from './model/read-trail.ts'
export { keepReads, readLog, type ReadLogRequest } from './log/read-log.ts'
export { hasCapability, isTransaction } from './model/ctx.ts'
export { makeDecisions } from './rules/decisions.ts'
export type { Decisions } from './model/ctx.ts'
export type { Follower, Loop, RunningFollowers } from './log/followers.ts'
export { followOnce, startFollowers, startLoop } from './log/followers.ts'
export { gather, noFacts, withFacts, type Facts } from './writing/gather.ts'
export { hasMovedSince, historyOf, log, type PlacedEvent } from './log/history.ts'
export { aggregate } from './aggregate/aggregate.ts'
export { aggregateIssues } from './aggregate/issues.ts'
export { wentCondition } from './aggregate/flow.ts'
export { conditionOf, count, decodeRow, exportStatement, list, type ListRequest, type Page } from './list.ts'
export { notFound } from './writing/plan.ts'
export { asksAgain, demandProof, unprovenCode } from './writing/ask-again.ts'
export type { Alarm, Capability, Clockwork, Practice, Reaction, Verb } from './model/ctx.ts'
export { present, type Presented } from './present.ts'
export { canRead, read } from './read.ts'
export { noteContent, sensitiveSql } from './reading/sensitivity.ts'
export { labelsOf } from './reading/refs.ts'
export type { EngineField } from './model/parts.ts'
export type { EngineType, TypeRegistry } from './model/ctx.ts'
export { makeRegistry } from './registry.ts'
export { remove, restore } from './remove.ts'
export { keepFollowed } from './store.ts'
export { isEraser, systemActor } from './model/system-actors.ts'
export { typeSql } from './schema/type-sql.ts'
export { columnsOf, fieldFilterable, filterSql, readableSql } from './rules/where.ts'
export { hasConsequences, preview, write } from './write.ts'
export { beginNumbersAt, keptNumbers, numbersGivenOut, type KeptNumbers } from './writing/numbers.ts'
export { previewAll, writeAll, type BatchItem, type Outcome } from './writing/write-all.ts'
