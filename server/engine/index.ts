// What practices, capabilities and routes use of the engine.
export { abilitiesOf, mayCreate } from './abilities.ts'
export { allowed, explain, fieldReadable, readable } from './authorize.ts'
export type {
  Actor,
  Cause,
  Changes,
  Command,
  Ctx,
  LoggedEvent,
  RoleGrant,
  StoredRecord,
  Values,
  Via,
  WriteCtx,
  Written,
} from './ctx.ts'
export { isTransaction } from './ctx.ts'
export { makeDecisions, type Decisions } from './decisions.ts'
export type { Follower, RunningFollowers } from './followers.ts'
export { followOnce, startFollowers } from './followers.ts'
export { gather, noFacts, withFacts, type Facts } from './gather.ts'
export { historyOf, log, presentEvents, type PlacedEvent } from './history.ts'
export { aggregate } from './aggregate/aggregate.ts'
export { wentCondition } from './aggregate/flow.ts'
export { conditionOf, count, exportStatement, list, type ListRequest, type Page } from './list.ts'
export { notFound } from './plan.ts'
export type { Capability, Clockwork, Practice, Reaction, Verb } from './practice.ts'
export { present } from './present.ts'
export { canRead, read } from './read.ts'
export { labelsOf } from './refs.ts'
export type { EngineField, EngineType, TypeRegistry } from './registry.ts'
export { makeRegistry } from './registry.ts'
export { remove, restore } from './remove.ts'
export { systemActor } from './system-actors.ts'
export { typeSql } from './type-sql.ts'
export { columnsOf, fieldFilterable, filterSql, readableSql } from './where.ts'
export { hasConsequences, preview, write } from './write.ts'
export { previewAll, writeAll, type BatchItem, type Outcome } from './write-all.ts'
