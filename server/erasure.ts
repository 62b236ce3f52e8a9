import { forgetPerson } from '#platform/auth/forget-person.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { withdrawAnswers } from '#platform/http/idempotency-keys.ts'
import { forgetOutputs } from '#platform/jobs/forget-outputs.ts'
import { noteReleased, releaseFiles, removeReleased } from '../capabilities/attachments/erase.ts'
import type { ErasurePlace } from '../capabilities/erasure/places.ts'
import { forgetImportedFiles } from '../capabilities/import/erase.ts'
import { refreshDocuments } from '../capabilities/search/documents.ts'

/** Where data of people lies beside records and their log: an erasure clears all of these. */
export const erasurePlaces = (files: FileStore): readonly ErasurePlace[] => [
  { name: 'search', afterWriting: refreshDocuments },
  {
    name: 'sign-in',
    ofPerson: ({ db }, { id, email }) => forgetPerson(db, id, (email as string | null | undefined) ?? null),
  },
  { name: 'imports', ofPerson: (ctx) => forgetImportedFiles(ctx, noteReleased) },
  { name: 'answers', atEnd: ({ db }, person, touched) => withdrawAnswers(db, person, touched) },
  { name: 'jobs', atEnd: ({ db }) => forgetOutputs(db) },
  { name: 'files', afterWriting: releaseFiles, atEnd: (ctx) => removeReleased(ctx, files) },
]
