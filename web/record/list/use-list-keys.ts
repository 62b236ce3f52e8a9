import { useNavigate } from '@tanstack/react-router'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import { useT } from '../../i18n/i18n.ts'
import { useHotkey } from '../../kit/keys/use-hotkey.ts'
import { paths } from '../../paths.ts'
import type { Preview } from './preview/use-preview.ts'
import { placeOf, rememberPlace } from './places.ts'

interface ListKeys {
  readonly type: TypeMeta
  readonly rows: readonly ApiRecord[]
  readonly cursor: number
  readonly moveTo: (index: number) => void
  readonly preview: Preview
  readonly onToggle: (id: string) => void
}

const pageRows = 15

/** Letters work anywhere on the page; arrows and Enter only in the list itself, where nothing else needs them. */
export const useListKeys = ({ type, rows, cursor, moveTo, preview, onToggle }: ListKeys) => {
  const t = useT()
  const navigate = useNavigate()
  const current = rows[cursor]
  const open = (record: ApiRecord | undefined): void => {
    if (!record) return
    const index = rows.indexOf(record)
    rememberPlace(location.href, { ...placeOf(location.href), cursor: index })
    void navigate({ href: paths.record(type.plural, record.number || record.id) })
  }
  const toggle = (): void => {
    if (current) onToggle(current.id)
  }
  const look = (): void => {
    if (preview.key !== null) return preview.close()
    const record = current ?? rows[0]
    if (!record) return
    moveTo(rows.indexOf(record))
    preview.show(record)
  }
  const group = 'list' as const
  useHotkey('j', () => moveTo(cursor + 1), { label: t('list.keys.down'), group })
  useHotkey('k', () => moveTo(cursor - 1), { label: t('list.keys.up'), group })
  useHotkey('g g', () => moveTo(0), { label: t('list.keys.top'), group })
  useHotkey('o', () => open(current), { label: t('list.keys.open'), group })
  useHotkey('p', look, { label: t('list.preview.keys'), group })
  useHotkey('x', toggle, { label: t('list.keys.select'), group })

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
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
    const target = event.target as HTMLElement
    if (target.closest('a, button, input, label') || getSelection()?.type === 'Range') return
    const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1)
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      const row = rows[index]
      if (row) onToggle(row.id)
    } else if (preview.key !== null && index >= 0) moveTo(index)
    else open(rows[index])
  }
  return { onKeyDown, onClick }
}
