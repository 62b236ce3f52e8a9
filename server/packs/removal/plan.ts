/** A record that may go with the demonstration. */
export interface Candidate {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly title: string
  /** `brought`: by the demonstration. `tried`: made with one of its accounts. `follows`: hangs on one of these. */
  readonly origin: 'brought' | 'tried' | 'follows'
  /** Somebody real has changed it since. */
  readonly isChanged: boolean
}

/** That a candidate refers to another. One that hangs on others has no meaning without them. */
export interface Edge {
  readonly from: string
  readonly to: string
  readonly hangs: boolean
}

/** That records which stay in any case refer to a candidate: how many, and the number of one. */
export interface Outside {
  readonly to: string
  readonly count: number
  readonly example: string
}

/** `tried`, `changed`: people have worked on it. `needed`: something that stays refers to it. */
export interface Reason {
  readonly why: 'tried' | 'changed' | 'needed'
  readonly count: number
  /** Number of a record that needs it. */
  readonly by: string | null
}

export interface Found {
  readonly candidates: readonly Candidate[]
  readonly edges: readonly Edge[]
  readonly outside: readonly Outside[]
}

export interface RemovalPlan {
  readonly goes: readonly Candidate[]
  readonly stays: readonly { readonly record: Candidate; readonly reason: Reason }[]
}

/**
 * What goes and what stays. What people have worked on goes only with `everything`. Whatever stays keeps what it refers
 * to, so that nothing that stays refers to something that is gone. Pure.
 */
export const planRemoval = (
  { candidates, edges, outside }: Found,
  { everything }: { readonly everything: boolean },
): RemovalPlan => {
  const reasons = new Map<string, Reason>()
  for (const { id, origin, isChanged } of candidates)
    if (!everything && (origin === 'tried' || isChanged))
      reasons.set(id, { why: origin === 'tried' ? 'tried' : 'changed', count: 0, by: null })
  for (const { to, count, example } of outside)
    if (!reasons.has(to)) reasons.set(to, { why: 'needed', count, by: example })
  spread(candidates, edges, reasons)
  return {
    goes: candidates.filter(({ id }) => !reasons.has(id)),
    stays: candidates.flatMap((record) => {
      const reason = reasons.get(record.id)
      return reason ? [{ record, reason }] : []
    }),
  }
}

/** From what stays to what it needs, and to what hangs on nothing but what stays, until nothing is added. */
const spread = (
  candidates: readonly Candidate[],
  edges: readonly Edge[],
  reasons: Map<string, Reason>,
): void => {
  const numbers = new Map(candidates.map(({ id, number }) => [id, number]))
  const needs = Map.groupBy(edges, ({ from }) => from)
  const hanging = Map.groupBy(
    edges.filter(({ hangs }) => hangs),
    ({ to }) => to,
  )
  const waiting = [...reasons.keys()]
  const stay = (id: string, by: string): void => {
    if (reasons.has(id)) return
    reasons.set(id, { why: 'needed', count: 1, by: numbers.get(by) ?? null })
    waiting.push(id)
  }
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const { to } of needs.get(id) ?? []) stay(to, id)
    for (const { from } of hanging.get(id) ?? [])
      if ((needs.get(from) ?? []).every(({ to, hangs }) => !hangs || reasons.has(to))) stay(from, id)
  }
}
