import { z } from 'zod'
import { problem } from '#contract/problem.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const segment = z.string().regex(/^[0-9A-F]{24}$/)
// What a manifest names is opened and written: it must not lead out of the backup or of the folder restored into.
const inside = z.string().refine((path) => !/^\/|^$|(^|\/)\.\.(\/|$)|\0/.test(path))

const copied = z.strictObject({
  /** Where it belongs; it is stored compressed with Zstandard. */
  path: inside,
  /** SHA-256 of the file as it is stored, compressed. */
  sha256: hash,
  stored: z.int().min(0),
  /** Bytes before compression. */
  bytes: z.int().min(0),
})

/** A file in the pack of the database's files. */
const packed = copied.extend({ at: z.int().min(0) })

const schema = z.strictObject({
  format: z.literal(1),
  id: z.string().regex(/^[\w.-]+$/),
  /** `full`: the database's files, and its log while they were copied. `increment`: the log since the backup before. */
  kind: z.enum(['full', 'increment']),
  label: z.string(),
  startedAt: z.string(),
  endedAt: z.string(),
  /** The first instant that a full backup can be restored to; null for an increment. */
  consistentAt: z.string().nullable(),
  /** Every commit up to this instant is in this backup or in those before it. */
  reachesTo: z.string(),
  product: z.strictObject({ version: z.string(), schema: z.int() }),
  database: z.strictObject({
    /** Of the PostgreSQL cluster: backups of another one are never put together with these. */
    system: z.string(),
    major: z.string(),
    isEmbedded: z.boolean(),
    name: z.string(),
    user: z.string(),
    segmentBytes: z.int(),
    /** Absent in backups that were made before there were those of an external PostgreSQL. */
    searchPath: z.string().optional(),
  }),
  /** The first and the last piece of the log that this backup brings. */
  log: z.strictObject({ from: segment, to: segment }),
  /** Folders of the database that may be empty. */
  folders: z.array(inside),
  database_files: z.array(packed),
  log_files: z.array(copied),
  /** Of the file store: all that it held for a full backup, what is new for an increment. */
  contents: z.array(z.strictObject({ sha256: hash, bytes: z.int().min(0) })),
  /** What else the product wants to know again, such as the head of its sealed log. */
  notes: z.record(z.string(), z.unknown()),
})

/** What a backup is and consists of: the file `manifest.json` in its folder. */
export type Manifest = z.infer<typeof schema>

export type CopiedFile = z.infer<typeof copied>

export type PackedFile = z.infer<typeof packed>

/** The manifest in a text. @throws Problem that names `file` when it is none */
export function parseManifest(text: string, file: string): Manifest {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw damaged(file, 'it can not be read as a manifest')
  }
}

/** The pack of the database's files in a full backup's folder. */
export const packName = 'database.pack'

/** A backup that is not as it was written. */
export const damaged = (file: string, how: string) =>
  problem('conflict', {
    message: `The backup is damaged: ${file} (${how}).`,
    remedy: 'Restore from another backup, and look after the disk that this one is on.',
  })
