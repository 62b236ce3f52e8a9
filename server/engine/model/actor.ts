import type { Grant } from '#contract/access.ts'
import type { AnyRef } from '#contract/fields/ref.ts'

/** Who acts: a person with what their roles grant, or a named system actor. Everything that a rule calls `me` and `my`. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly organisation: string | null
  /** Own organisation and those below it. */
  readonly organisations: readonly string[]
  /** Of these the ones whose members see each other's requests; absent is none. */
  readonly shared?: readonly string[]
  /** Members of the own teams, where the own organisation lets colleagues see each other's requests; absent is none. */
  readonly colleagues?: readonly string[]
  readonly teams: readonly string[]
  /** Keys of the roles held, directly and by teams. */
  readonly roles: readonly string[]
  /** Ids of the same roles, for what is shared with roles; absent is none. */
  readonly heldRoles?: readonly string[]
  /** Whether the own organisation is one of those that run the desk (kind `own`). */
  readonly provider: boolean
  /** A named system actor rather than a person. */
  readonly system: boolean
  readonly timeZone: string
  readonly language: string
  readonly grants: readonly RoleGrant[]
  /** Set where an API key narrows what its person may do. */
  readonly scopes?: readonly string[]
  /** The record of that API key: events and the read log say by which key something was done. */
  readonly key?: AnyRef
}

/** A grant with the name of the role that it comes from, so that a decision can be explained. */
export interface RoleGrant extends Grant {
  readonly role: string
}
