import { useMediaQuery } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { SkeletonRows } from '../../kit/layout/skeleton.tsx'
import { phone } from '../../kit/phone.ts'
import type { Column } from '../columns/columns.ts'
import { Card, cardHeight } from './card.tsx'
import { HeaderRow } from './header-row.tsx'
import { placeOf, rememberPlace } from './places.ts'
import { Row, rowHeight } from './row.tsx'
import classes from './rows.module.css'
import { useListKeys } from './use-list-keys.ts'
import type { useList } from './use-list.ts'
import type { useSelection } from './use-selection.ts'

interface RowsProps {
  readonly type: TypeMeta
  readonly columns: readonly Column[]
  readonly list: ReturnType<typeof useList>
  readonly sort: string
  readonly selection: ReturnType<typeof useSelection>
  readonly onSort: (sort: string | undefined) => void
}

/** Rows before the end of what is loaded at which the next page is asked for. */
const aheadRows = 60
const checkTrack = '36px'

/** The rows of a list: only what is on the screen is drawn; more is loaded while scrolling. */
export function Rows({ type, columns, list, sort, selection, onSort }: RowsProps) {
  const t = useT()
  const { rows, refs, pages, count } = list
  const isPhone = useMediaQuery(phone, false, { getInitialValueInEffect: false })
  const height = isPhone ? cardHeight : rowHeight
  const place = placeOf(location.href)
  const scroller = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState(place.cursor)
  const template = `${checkTrack} ${columns.map((column) => column.track).join(' ')}`
  const virtual = useVirtualizer({
    count: rows.length + (pages.hasNextPage ? 1 : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    initialOffset: place.offset,
    scrollPaddingStart: isPhone ? 0 : rowHeight,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = pages
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError && last >= rows.length - aheadRows)
      void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, last, rows.length])
  useEffect(() => virtual.measure(), [virtual, height])

  const moveTo = useCallback(
    (index: number): void => {
      const next = Math.max(0, Math.min(index, rows.length - 1))
      setCursor(next)
      virtual.scrollToIndex(next)
      scroller.current?.focus({ preventScroll: true })
    },
    [rows.length, virtual],
  )
  const keys = useListKeys({ type, rows, cursor, moveTo, onToggle: selection.toggle })
  const remember = (): void => rememberPlace(location.href, { offset: virtual.scrollOffset ?? 0, cursor })

  if (pages.isPending)
    return (
      <SkeletonRows
        rows={20}
        height={height}
        template={isPhone ? '1fr' : template}
        what={type.labelMany.toLowerCase()}
      />
    )
  const current = rows[cursor]
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      className={classes.scroller}
      aria-label={t('list.label', { types: type.labelMany, count: rows.length })}
      aria-rowcount={count?.count ?? -1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-busy={pages.isFetching}
      aria-activedescendant={current && `row-${current.id}`}
      onKeyDown={keys.onKeyDown}
      onClick={keys.onClick}
      onScroll={remember}
      data-stale={pages.isPlaceholderData || undefined}
    >
      <div className={classes.inner} style={{ minWidth: isPhone ? undefined : minWidthOf(columns) }}>
        {!isPhone && (
          <HeaderRow
            columns={columns}
            template={template}
            sort={sort}
            rows={rows}
            selection={selection}
            onSort={onSort}
          />
        )}
        <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const record = rows[item.index]
            if (!record)
              return (
                <div key="more" className={classes.more} style={{ transform: `translateY(${item.start}px)` }}>
                  {isFetchNextPageError ? (
                    <ErrorPanel compact error={pages.error} onRetry={() => void fetchNextPage()} />
                  ) : (
                    <SkeletonRows rows={1} height={height} template={isPhone ? '1fr' : template} />
                  )}
                </div>
              )
            const shared = {
              type,
              record,
              refs,
              index: item.index,
              top: item.start,
              isCursor: item.index === cursor,
              isSelected: selection.selected.has(record.id),
              onToggle: selection.toggle,
            }
            return isPhone ? (
              <Card key={record.id} {...shared} />
            ) : (
              <Row key={record.id} {...shared} columns={columns} template={template} />
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** The least width at which the columns can be read: below it the list scrolls sideways. */
const minWidthOf = (columns: readonly Column[]): number =>
  columns.reduce((sum, column) => sum + Number(/\d+/.exec(column.track)?.[0] ?? 120) + 12, 60)
