import { useNavigate } from '@tanstack/react-router'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import { useT } from '../../i18n/i18n.ts'
import { useHotkey } from '../../kit/keys/use-hotkey.ts'
import { paths } from '../../paths.ts'
import type { Preview } from './preview/use-preview.ts'
import { placeOf, rememberPlace } from './places.ts'
import type { Selection } from './use-selection.ts'

interface ListKeys {
  readonly type: TypeMeta
  readonly rows: readonly ApiRecord[]
  readonly cursor: number
  readonly moveTo: (index: number) => void
  readonly preview: Preview
  readonly selection: Selection
}

const pageRows = 15

/** Letters work anywhere on the page; arrows and Enter only in the list itself, where nothing else needs them. */
export const useListKeys = (list: ListKeys) => {
  const { rows, cursor, moveTo, preview, selection } = list
  const open = useOpen(list)
  const current = rows[cursor]
  const toggle = (): void => {
    if (current) selection.toggle(current.id)
  }
  useLetters(list, { open: () => open(current), toggle })

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) return
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor - 1,
      PageDown: cursor + pageRows,
      PageUp: cursor - pageRows,
      Home: 0,
      End: rows.length - 1,
    }
    const next = moves[event.key]
    if (next !== undefined) moveTo(next)
    else if (event.key === 'Enter') open(current)
    else if (event.key === ' ') toggle()
    else return
    event.preventDefault()
  }

  const onClick = (event: MouseEvent<HTMLDivElement>): void => {
    if (isControl(event) || getSelection()?.type === 'Range') return
    const index = Number(
      (event.target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1,
    )
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      const row = rows[index]
      if (row) (event.shiftKey ? selection.reach : selection.toggle)(row.id)
    } else if (preview.key !== null && index >= 0) moveTo(index)
    else open(rows[index])
  }
  // With Shift a click chooses rows: the browser would mark the words between them.
  const onMouseDown = (event: MouseEvent<HTMLDivElement>): void => {
    if (event.shiftKey && !isControl(event)) event.preventDefault()
  }
  return { onKeyDown, onClick, onMouseDown }
}

const isControl = ({ target }: MouseEvent): boolean =>
  (target as HTMLElement).closest('a, button, input, label') !== null

const useOpen = ({ type, rows }: ListKeys) => {
  const navigate = useNavigate()
  return (record: ApiRecord | undefined): void => {
    if (!record) return
    const index = rows.indexOf(record)
    rememberPlace(location.href, { ...placeOf(location.href), cursor: index })
    void navigate({ href: paths.record(type.plural, record.number || record.id) })
  }
}

const useLetters = (
  { rows, cursor, moveTo, preview, selection }: ListKeys,
  { open, toggle }: { readonly open: () => void; readonly toggle: () => void },
): void => {
  const t = useT()
  const current = rows[cursor]
  const look = (): void => {
    if (preview.key !== null) return preview.close()
    const record = current ?? rows[0]
    if (!record) return
    moveTo(rows.indexOf(record))
    preview.show(record)
  }
  const reach = (by: number): void => {
    const to = rows[cursor + by]
    if (!to) return
    selection.reach(to.id, current?.id)
    moveTo(cursor + by)
  }
  const group = 'list' as const
  useHotkey('j', () => moveTo(cursor + 1), { label: t('list.keys.down'), group })
  useHotkey('k', () => moveTo(cursor - 1), { label: t('list.keys.up'), group })
  useHotkey('g g', () => moveTo(0), { label: t('list.keys.top'), group })
  useHotkey('o', open, { label: t('list.keys.open'), group })
  useHotkey('p', look, { label: t('list.preview.keys'), group })
  useHotkey('x', toggle, { label: t('list.keys.select'), group })
  useHotkey('shift+X', () => current && selection.reach(current.id), { label: t('list.keys.reach'), group })
  useHotkey('shift+ArrowDown', () => reach(1), { label: t('list.keys.reachDown'), group })
  useHotkey('shift+ArrowUp', () => reach(-1), { label: t('list.keys.reachUp'), group })
}
