import type { Refs } from './records.ts'

/** Whether a target of an agreement is carried, for one priority or, where all are the same, for each. Milliseconds. */
export interface CarriedPromise {
  readonly target: string
  readonly label: string
  readonly priority: string | null
  readonly promisedMs: number
  readonly isCarried: boolean
  /** The start at which it is worst; null where nothing can be computed. */
  readonly worst: {
    readonly start: string
    readonly dueAt: string
    readonly doneAt: string
    readonly lateMs: number
  } | null
  /** Agreements that it stands on and that promise nothing of the kind. */
  readonly missing: readonly string[]
  /** What each of these would have to promise at most, so that it is carried; null where the others leave them no time. */
  readonly missingMs: number | null
  /** The least change of a length by which it would be carried: of the agreement named, or of the promise itself. */
  readonly remedy: { readonly agreement: string; readonly fromMs: number; readonly ms: number } | null
}

/** Why an agreement carries nothing: by its state, because its contract holds for nothing any more, or it can't be read. */
export type IdleReason = 'draft' | 'archived' | 'contract' | 'unreadable'

export interface CarryingAnswer {
  /** Whether it names anything that it stands on. */
  readonly standsOn: boolean
  /** Everything that it promises: its targets in their hours and to their end, and its availability whatever fails together. */
  readonly isCarried: boolean
  readonly promises: readonly CarriedPromise[]
  /** Hours of the coming week in which the agreement works and one that carries it does not. */
  readonly hours: readonly {
    readonly agreement: string
    readonly uncoveredMs: number
    readonly ofMs: number
    /** What mends it with the least change: that it works more hours of a week, or that fewer are promised. */
    readonly remedy: { readonly agreement: string; readonly fromMs: number; readonly ms: number }
  }[]
  /** Agreements that it stands on and that carry nothing, with why. */
  readonly idle: readonly { readonly agreement: string; readonly why: IdleReason }[]
  /** What begins only later than the agreement, by itself or with the contract that it is under; null for wanted at once. */
  readonly begins: readonly {
    readonly agreement: string
    readonly since: string
    readonly wanted: string | null
  }[]
  /**
   * What ends before the agreement does, by itself or with the contract that it is under; and until when it would have to
   * last, null for without end.
   */
  readonly ends: readonly {
    readonly agreement: string
    readonly until: string
    readonly isOver: boolean
    readonly wanted: string | null
  }[]
  /** Agreements that it stands on and that promise no availability, where it does. */
  readonly unavailable: readonly string[]
  /** The share of time that each of these would have to promise; null where what the others promise leaves no room. */
  readonly unavailableShare: number | null
  /** Shares of time; null where one of them promises none. */
  readonly availability: {
    readonly promised: number
    readonly independent: number
    readonly least: number
    readonly most: number
    readonly remedy: AvailabilityRemedyAnswer | null
  } | null
  readonly refs: Refs
}

/** The least change of one agreement by which availability is carried, whatever fails together: of a share of time, or of equal parts. */
export interface AvailabilityRemedyAnswer {
  readonly agreement: string
  readonly change: 'share' | 'copies'
  readonly from: number
  readonly to: number
  /** Of equal parts, how many are needed. */
  readonly needed: number
}

/** What of an agreement is not carried; nothing else is told. */
export interface UnsupportedPromise {
  readonly agreement: {
    readonly id: string
    readonly number: string
    readonly title: string
    readonly state: string
  }
  /** Whether it names anything that it stands on. */
  readonly standsOn: boolean
  readonly promises: CarryingAnswer['promises']
  readonly hours: CarryingAnswer['hours']
  readonly idle: CarryingAnswer['idle']
  readonly begins: CarryingAnswer['begins']
  readonly ends: CarryingAnswer['ends']
  readonly unavailable: CarryingAnswer['unavailable']
  readonly unavailableShare: CarryingAnswer['unavailableShare']
  /** Null where availability is carried, whatever fails together, or nothing of the kind is promised. */
  readonly availability: CarryingAnswer['availability']
}

/** `GET /agreements/unsupported`: looked at some at a time, in the order of their numbers. */
export interface UnsupportedAnswer {
  readonly data: readonly UnsupportedPromise[]
  /** How many agreements of this page were looked at, the carried ones included. */
  readonly looked: number
  /** The number behind which to go on; null at the end. */
  readonly next: string | null
  readonly refs: Refs
}
