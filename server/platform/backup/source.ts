import type { Client } from 'pg'
import type { CopiedFile, PackedFile } from './manifest.ts'

/** What a backup knows of the database that it is of. */
export interface DatabaseFacts {
  readonly system: string
  readonly major: string
  readonly timeline: string
  readonly segmentBytes: number
  readonly name: string
  readonly user: string
  /** Where the product's tables are looked for: a tenant has a schema of its own. */
  readonly searchPath: string
}

export interface CopiedDatabase {
  readonly folders: readonly string[]
  readonly files: readonly PackedFile[]
  /** The segment of the log from which the copy has to be replayed. */
  readonly from: string
}

export interface CopyTask {
  /** A session on the database, kept open for the whole backup. */
  readonly client: Client
  readonly facts: DatabaseFacts
  /** The backup's folder while it is made. */
  readonly folder: string
  readonly label: string
  /** Told of each file with the bytes done so far. */
  onProgress(bytes: number): void
}

/** How the files and the log of a kind of database are come by: the embedded one's folder, or the standard tools. */
export interface Source {
  readonly isEmbedded: boolean
  /** Copies the database's files while it runs. */
  copyDatabase(task: CopyTask): Promise<CopiedDatabase>
  /** Copies whole segments of the log, which the slot has kept. @throws LogGap when one is gone */
  copyLog(task: CopyTask, names: readonly string[], slot: string): Promise<CopiedFile[]>
}

/** A piece of the log is not there any more: only a full backup helps. */
export class LogGap extends Error {}
