/** A mapping for small logs that tests write by hand: one row is one snapshot. */
export const smallMapping = `
format: keelson-import/1
name: Small log
type: incident
file: { missing: ['?'] }
times: { form: iso, zone: UTC }
record: { key: id, number: keep, order: step }
clock: at
actor: { column: by, make: person }
once:
  firm: { type: organisation, find: [source], values: { source: firm, title: The firm } }
make:
  person: { type: person, find: [source], values: { source: '{{value}}', name: '{{value}}', organisation: { once: firm } } }
  group: { type: team, find: [source, title], values: { source: '{{value}}', title: '{{value}}' } }
  code: { type: classification, find: [source], values: { source: 'code/{{value}}', scheme: resolution-code, title: '{{value}}' } }
state:
  column: state
  values: { New: new, Active: active, Waiting: waiting, Resolved: resolved, Closed: closed, Cancelled: cancelled, Odd: { leave: true } }
fields:
  title: { column: title }
  requester: { column: caller, make: person }
  team: { column: team, make: group }
  impact: { column: impact, values: { '1': high, '2': medium, '3': low }, missing: medium }
  waitingReason: { column: state, values: { Waiting: supplier, Odd: { leave: true } }, others: null }
  resolutionCode: { column: code, make: code, missing: null, when: 'state = "resolved" or state = "closed"' }
  resolvedAt: { value: null }
  resolvedBy: { value: null }
  closedAt: { value: null }
`

export const head = 'id,step,at,by,state,title,caller,team,impact,code,extra'

export interface SmallRow {
  readonly id: string
  readonly step: number
  readonly at?: string
  readonly by?: string
  readonly state: string
  readonly title?: string
  readonly caller?: string
  readonly team?: string
  readonly impact?: string
  readonly code?: string
  readonly extra?: string
}

const minutes = (step: number): string => new Date(Date.UTC(2026, 0, 5, 8, step)).toISOString()

export const line = (row: SmallRow): string =>
  [
    row.id,
    row.step,
    row.at ?? minutes(row.step),
    row.by ?? 'Agent 1',
    row.state,
    row.title ?? `Trouble ${row.id}`,
    row.caller ?? 'Caller 1',
    row.team ?? '?',
    row.impact ?? '2',
    row.code ?? 'fixed',
    row.extra ?? 'x',
  ].join(',')

export const smallLog = (rows: readonly SmallRow[]): string => `${[head, ...rows.map(line)].join('\n')}\n`

/** Incidents that are opened, worked on, resolved and closed. */
export const plainLog = (count: number, from = 1): SmallRow[] =>
  Array.from({ length: count }, (_, index) => `INC${String(from + index).padStart(7, '0')}`).flatMap((id) =>
    ['New', 'Active', 'Resolved', 'Closed'].map((state, step) => ({ id, step, state })),
  )
