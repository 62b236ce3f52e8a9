import type { Part } from '../automation/noted.ts'
import type { AgreementKind } from '../clocks/agreement.ts'
import type { ClockState } from '../clocks/clocks.ts'
import type { TargetKind } from '../clocks/target.ts'
import type { Phase } from '../time/clock.ts'
import type { Refs } from './records.ts'

/** Who has a record in hand: whoever it waits for, else the person or team that it is with. */
export interface ClockParty {
  readonly kind: 'requester' | 'supplier' | 'person' | 'team' | 'nobody'
  /** Of a person or team that the reader may know of. */
  readonly id: string | null
}

/** The event by which a stretch of a clock began or ended. */
export interface ClockReason {
  readonly at: string
  readonly actor: string | null
  /** Who spoke, where that was it. */
  readonly said: 'desk' | 'requester' | null
  /** By voice, as somebody has noted. */
  readonly isSpoken: boolean
  readonly version: number | null
  readonly transition: string | null
  /** Fields that it changed, as far as the reader may know. */
  readonly changed: readonly string[]
}

export interface ClockStretch {
  readonly from: string
  readonly to: string
  readonly phase: Phase
  readonly party: ClockParty
  readonly begunBy: ClockReason | null
  /** Null while it lasts. */
  readonly endedBy: ClockReason | null
  /** Working time that counted in it. */
  readonly countedMs: number
  readonly round: number
}

/** A part of a step that could not be done, and why in the reader's language; `nothing` where its condition did not hold. */
export interface RefusedDeed {
  readonly did: Part | 'nothing'
  readonly because: string
}

export interface DoneStepAnswer {
  readonly name: string
  readonly at: string
  readonly round: number
  readonly reachedAt: string
  readonly doneAt: string
  readonly isLate: boolean
  /** What of it, or of the automation that it started, could not be done; empty for whoever is served. */
  readonly refused: readonly RefusedDeed[]
}

export interface ClockAnswer {
  /** Null where the reader may not see the agreement itself. */
  readonly agreement: { readonly id: string; readonly number: string; readonly title: string } | null
  /** The contract with the customer by which it holds; null where it hangs on none, or the reader may not see it. */
  readonly contract: {
    readonly id: string
    readonly number: string
    readonly title: string
    /** Whether the record names it; else customer, service and date lead to it. */
    readonly isNamed: boolean
  } | null
  readonly kind: AgreementKind
  readonly target: { readonly name: string; readonly kind: TargetKind; readonly label: string }
  readonly zone: string
  readonly state: ClockState
  readonly dueAt: string | null
  readonly breachedAt: string | null
  readonly breachedBy: ClockParty | null
  readonly targetMs: number
  readonly elapsedMs: number
  readonly remainingMs: number
  readonly round: number
  /** How many earlier rounds were late. */
  readonly missed: number
  readonly stretches: readonly ClockStretch[]
  /** Time from its beginning to its end, or until now, by who had it in hand, which adds up to the whole, and how much of it counted, over all rounds. */
  readonly byParty: readonly { readonly party: ClockParty; readonly ms: number; readonly countedMs: number }[]
  readonly steps: readonly DoneStepAnswer[]
}

/** `GET /{plural}/{id}/clocks`. */
export interface ClocksAnswer {
  readonly now: string
  readonly data: readonly ClockAnswer[]
  readonly refs: Refs
  /** What lists show of it, as it is now: the record itself follows the log a moment later. */
  readonly stands: {
    readonly nextDueAt: string | null
    readonly dueLevel: string | null
    readonly resolutionLevel: string | null
  }
}
