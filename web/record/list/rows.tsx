import { useMediaQuery } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { VirtualItem } from '@tanstack/react-virtual'
import { Suspense, useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import { useT } from '../../i18n/i18n.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { SkeletonRows } from '../../kit/layout/skeleton.tsx'
import { phone } from '../../kit/phone.ts'
import { useReader } from '../../kit/reader.ts'
import { leastWidthOf, rowTemplate } from '../columns/columns.ts'
import type { Column } from '../columns/columns.ts'
import { Card, cardHeight } from './card.tsx'
import type { RecordField } from '../filter/filter-field.ts'
import { HeaderRow } from './header-row.tsx'
import type { ListState } from './list-state.ts'
import { placeOf, rememberPlace } from './places.ts'
import { useFollow } from './preview/use-preview.ts'
import type { Preview } from './preview/use-preview.ts'
import { Row, rowHeights } from './row.tsx'
import classes from './rows.module.css'
import { useSteadyScroll } from './use-steady-scroll.ts'
import { useListKeys } from './use-list-keys.ts'
import { headHeight } from './views/group-height.ts'
import type { useList } from './use-list.ts'
import type { Selection } from './use-selection.ts'
import { loadable } from '../../kit/loadable.tsx'

// Few lists have groups: what heads them is loaded with the first that has.
const GroupHead = loadable(() => import('./views/group-head.tsx'))

interface RowsProps {
  readonly type: TypeMeta
  readonly columns: readonly Column[]
  readonly list: ReturnType<typeof useList>
  readonly state: ListState
  /** By what the rows stand together; null for nothing. */
  readonly group: RecordField | null
  readonly selection: Selection
  readonly preview: Preview
  readonly onSort: (sort: string | undefined) => void
}

/** What the bar of chosen rows covers at the end of the list, in two lines. */
const barHeight = 100

/** Rows before the end of what is loaded at which the next page is asked for. */
const aheadRows = 60

/** The rows of a list: only what is on the screen is drawn; more is loaded while scrolling. */
export function Rows(props: RowsProps) {
  const { type, columns, list, state, selection, preview, onSort } = props
  const t = useT()
  const { rows, pages, count } = list
  const isPhone = useMediaQuery(phone, false, { getInitialValueInEffect: false })
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualRows(props, isPhone, scroller)
  const [cursor, moveTo] = useCursor(rows, virtual, scroller, preview.key)
  useSteadyScroll(rows, virtual)
  const keys = useListKeys({ type, rows, cursor, moveTo, preview, selection })
  const template = isPhone ? '1fr' : rowTemplate(columns)
  const current = rows[cursor]
  useFollow(preview, current)
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      className={classes.scroller}
      aria-label={t('list.label', { types: type.labelMany, count: rows.length })}
      aria-rowcount={count?.count ?? -1}
      aria-multiselectable
      aria-busy={pages.isFetching}
      aria-activedescendant={current && `row-${current.id}`}
      onKeyDown={keys.onKeyDown}
      onClick={keys.onClick}
      onMouseDown={keys.onMouseDown}
      // The virtual list hears of it after us: its own offset is still the one before.
      onScroll={(event) => rememberPlace(location.href, { offset: event.currentTarget.scrollTop, cursor })}
      data-stale={pages.isPlaceholderData || undefined}
    >
      <div className={classes.inner} style={{ minWidth: isPhone ? undefined : leastWidthOf(columns) }}>
        {!isPhone && (
          <HeaderRow
            columns={columns}
            template={template}
            sort={state.sort}
            rows={rows}
            selection={selection}
            onSort={onSort}
          />
        )}
        <StuckHead {...props} isPhone={isPhone} first={virtual.range?.startIndex ?? 0} />
        <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => (
            <VirtualRow
              key={item.key}
              {...props}
              template={template}
              isPhone={isPhone}
              item={item}
              isCursor={item.index === cursor}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

/** Which rows are on the screen; asks for the next page before its end comes in sight. */
const useVirtualRows = (
  { list: { rows, pages }, group, selection }: RowsProps,
  isPhone: boolean,
  scroller: RefObject<HTMLDivElement | null>,
) => {
  const height = useHeight(isPhone)
  const virtual = useVirtualizer({
    count: rows.length + (pages.hasNextPage ? 1 : 0),
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.id ?? 'more',
    estimateSize: (index) => height + headHeight(rows, index, group),
    overscan: 8,
    initialOffset: () => placeOf(location.href).offset,
    scrollPaddingStart: isPhone ? 0 : height,
    // The last rows can be seen, and chosen too.
    scrollPaddingEnd: selection.selected.size > 0 ? barHeight : 0,
    paddingEnd: selection.selected.size > 0 ? barHeight : 0,
  })
  const last = virtual.getVirtualItems().at(-1)?.index ?? 0
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = pages
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError && last >= rows.length - aheadRows)
      void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, last, rows.length])
  // With groups a row is as high as whether one begins there.
  const grouped = group === null ? null : rows
  useEffect(() => virtual.measure(), [virtual, height, grouped])
  return virtual
}

const useHeight = (isPhone: boolean): number => {
  const { density = 'compact' } = useReader()
  return isPhone ? cardHeight : rowHeights[density]
}

interface VirtualRowProps extends RowsProps {
  readonly template: string
  readonly isPhone: boolean
  readonly item: VirtualItem
  readonly isCursor: boolean
}

function VirtualRow(props: VirtualRowProps) {
  const { type, state, columns, list, selection, template, isPhone, item, isCursor, group } = props
  const record = list.rows[item.index]
  const refs = list.refsAt[item.index]
  const head = headHeight(list.rows, item.index, group)
  if (!record || !refs)
    return (
      <div className={classes.more} style={{ transform: `translateY(${item.start}px)` }}>
        {list.pages.isFetchNextPageError ? (
          <ErrorPanel compact error={list.pages.error} onRetry={() => void list.pages.fetchNextPage()} />
        ) : (
          <SkeletonRows rows={1} height={item.size} template={template} />
        )}
      </div>
    )
  const shared = {
    type,
    record,
    refs,
    index: item.index,
    top: item.start + head,
    isCursor,
    isSelected: selection.selected.has(record.id),
    onToggle: selection.toggle,
    onReach: selection.reach,
  }
  return (
    <>
      {group && head > 0 && (
        <Suspense>
          <GroupHead {...{ type, state, group, record, refs }} top={item.start} />
        </Suspense>
      )}
      {isPhone ? (
        <Card {...shared} />
      ) : (
        <Row {...shared} columns={columns} template={template} height={item.size - head} />
      )}
    </>
  )
}

interface StuckHeadProps extends RowsProps {
  readonly isPhone: boolean
  /** The index of the first row in sight. */
  readonly first: number
}

/**
 * The heading of the group that the first row in sight belongs to stays above the rows. The next one comes over it, and is
 * where it was when it takes its place. Who listens has the heading in its own place.
 */
function StuckHead({ type, state, group, list, isPhone, first }: StuckHeadProps) {
  const record = list.rows[first]
  const refs = list.refsAt[first]
  if (!group || !record || !refs) return null
  return (
    <div className={classes.stuck} data-phone={isPhone || undefined} aria-hidden>
      <Suspense>
        <GroupHead {...{ type, state, group, record, refs }} top={0} />
      </Suspense>
    </div>
  )
}

/** Which row the keyboard is at, and how to go to another. */
const useCursor = (
  rows: readonly ApiRecord[],
  virtual: ReturnType<typeof useVirtualRows>,
  scroller: RefObject<HTMLDivElement | null>,
  shown: string | null,
): readonly [number, (index: number) => void] => {
  const [at, setAt] = useState(() => {
    const index =
      shown === null
        ? placeOf(location.href).cursor
        : rows.findIndex(({ number, id }) => number === shown || id === shown)
    return { index, id: rows[index]?.id }
  })
  // Rows come and go by themselves: the keyboard stays at its record.
  const moved =
    at.id === undefined || rows[at.index]?.id === at.id ? -1 : rows.findIndex(({ id }) => id === at.id)
  const cursor = moved === -1 ? at.index : moved
  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(index, rows.length - 1))
    setAt({ index: next, id: rows[next]?.id })
    virtual.scrollToIndex(next)
    scroller.current?.focus({ preventScroll: true })
  }
  return [cursor, moveTo]
}
