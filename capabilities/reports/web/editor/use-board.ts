import { useEffect, useMemo, useState } from 'react'
import { dashboardLayout } from '#contract/api/dashboard.ts'
import type { DashboardLayout, Tile } from '#contract/api/dashboard.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import { useSession } from '../../../../web/api/use-meta.ts'
import { draftKey, dropDraft, readDraft, writeDraft } from '../../../../web/record/form/draft.ts'
import { begun, done, redone, undone } from './history.ts'
import type { History } from './history.ts'
import { isSame, placed } from './placed-tiles.ts'
import type { PlacedTiles } from './placed-tiles.ts'

/** What of a dashboard its editor changes. */
export interface BoardValues {
  readonly title: string
  readonly description: string | null
  readonly layout: { readonly filter?: string; readonly tiles: readonly Tile[] }
}

/** The version that a change is meant upon. */
export interface Base extends BoardValues {
  readonly version: number
}

export interface BoardState {
  readonly base: Base
  readonly title: string
  readonly description: string
  readonly filter: string
  readonly tiles: History<PlacedTiles>
}

const layoutOf = (value: unknown): DashboardLayout => dashboardLayout.safeParse(value).data ?? { tiles: [] }

export const baseOf = (dashboard: ApiRecord): Base => ({
  version: dashboard.version,
  title: String(dashboard['title']),
  description: typeof dashboard['description'] === 'string' ? dashboard['description'] : null,
  layout: layoutOf(dashboard['layout']),
})

const stateOf = (base: Base): BoardState => ({
  base,
  title: base.title,
  description: base.description ?? '',
  filter: base.layout.filter ?? '',
  tiles: begun(placed(base.layout.tiles)),
})

/** What was not saved when the tab went away, with the version that it was meant upon. */
const keptState = (key: string): { readonly at: number; readonly state: BoardState } | null => {
  const draft = readDraft(key)
  const { base, mine } = (draft?.values ?? {}) as { base?: Base; mine?: BoardValues }
  const layout = dashboardLayout.safeParse(mine?.layout)
  if (!draft || !base || !mine || !layout.success) return null
  return {
    at: draft.at,
    state: {
      base,
      title: mine.title,
      description: mine.description ?? '',
      filter: layout.data.filter ?? '',
      tiles: begun(placed(layout.data.tiles)),
    },
  }
}

export const valuesOf = ({ title, description, filter, tiles }: BoardState): BoardValues => ({
  title: title.trim(),
  description: description.trim() || null,
  layout: {
    ...(filter.trim() && { filter: filter.trim() }),
    tiles: tiles.present.map(({ tile }) => tile),
  },
})

/** Only what differs from the version that was opened: the rest stays as whoever changes it meanwhile leaves it. */
const changesOf = (state: BoardState): Partial<BoardValues> => {
  const mine = valuesOf(state)
  const { base } = state
  const isSameLayout = JSON.stringify(mine.layout) === JSON.stringify(base.layout)
  return {
    ...(mine.title !== base.title && { title: mine.title }),
    ...(mine.description !== base.description && { description: mine.description }),
    ...(!isSameLayout && { layout: mine.layout }),
  }
}

/** A dashboard while it is edited: undo and redo, and nothing lost with the tab. */
export const useBoard = (dashboard: ApiRecord) => {
  const { person } = useSession()
  const key = draftKey(person.id, 'dashboard', dashboard.id)
  const [kept] = useState(() => keptState(key))
  const [keptAt, setKeptAt] = useState(kept?.at ?? null)
  const [state, setState] = useState<BoardState>(() => kept?.state ?? stateOf(baseOf(dashboard)))
  const changes = useMemo(() => changesOf(state), [state])
  const isChanged = Object.keys(changes).length > 0
  useEffect(() => {
    if (isChanged) writeDraft(key, { base: state.base, mine: valuesOf(state) })
    else dropDraft(key)
  }, [key, state, isChanged])

  const setTiles = (change: (tiles: PlacedTiles) => PlacedTiles, of: string | null = null): void =>
    setState((before) => {
      const next = change(before.tiles.present)
      return isSame(next, before.tiles.present) ? before : { ...before, tiles: done(before.tiles, next, of) }
    })
  /** Goes on from another version of the record; what stood here can be had back by undo. */
  const rebase = (base: Base, isTaken: boolean): void =>
    setState((before) => {
      if (!isTaken) return { ...before, base }
      const next = stateOf(base)
      return { ...next, tiles: done(before.tiles, next.tiles.present) }
    })
  return {
    state,
    changes,
    isChanged,
    keptAt,
    discard: () => {
      setKeptAt(null)
      setState(stateOf(baseOf(dashboard)))
    },
    setText: (text: Partial<Pick<BoardState, 'title' | 'description' | 'filter'>>) =>
      setState((before) => ({ ...before, ...text })),
    setTiles,
    undo: () => setState((before) => ({ ...before, tiles: undone(before.tiles) })),
    redo: () => setState((before) => ({ ...before, tiles: redone(before.tiles) })),
    rebase,
    forget: () => dropDraft(key),
  }
}

export type Board = ReturnType<typeof useBoard>
