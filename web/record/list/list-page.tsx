import { useNavigate } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { useHotkey } from '../../kit/keys/use-hotkey.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Page } from '../../kit/layout/page.tsx'
import { paths } from '../../paths.ts'
import type { ListAddress } from '../../paths.ts'
import { columnsOf } from '../columns/columns.ts'
import { FilterBar } from '../filter/filter-bar.tsx'
import { recordFields } from '../filter/filter-field.ts'
import { BulkBar } from './bulk-bar.tsx'
import { ListActions } from './list-actions.tsx'
import { listState } from './list-state.ts'
import { NoRows } from './no-rows.tsx'
import { PresetTabs } from './preset-tabs.tsx'
import { Rows } from './rows.tsx'
import { TotalCount } from './total-count.tsx'
import { useList } from './use-list.ts'
import { useSelection } from './use-selection.ts'

interface ListPageProps {
  readonly type: TypeMeta
  readonly address: ListAddress
  readonly onAddress: (next: ListAddress) => void
}

/** The list of a type's records, whatever the type: all of its state is in the address. */
export function ListPage({ type, address, onAddress }: ListPageProps) {
  const t = useT()
  const navigate = useNavigate()
  const state = listState(type, address)
  const list = useList(type, state)
  const selection = useSelection()
  const searchInput = useRef<HTMLInputElement>(null)
  const fields = useMemo(() => recordFields(type, t), [type, t])
  const columnNames = state.columns.join(',')
  const columns = useMemo(() => columnsOf(type, fields, columnNames.split(',')), [type, fields, columnNames])
  const change = (next: ListAddress): void => {
    selection.clear()
    onAddress({ ...address, ...next })
  }
  const create = (): void => void navigate({ href: paths.create(type.plural) })
  useHotkey('/', () => searchInput.current?.focus(), { label: t('list.keys.search'), group: 'list' })
  useHotkey(list.canCreate ? 'c' : null, create, {
    label: t('list.create', { type: type.label.toLowerCase() }),
    group: 'list',
  })
  useHotkey(selection.selected.size > 0 ? 'Escape' : null, selection.clear, {
    label: t('list.keys.escape'),
    group: 'list',
  })

  return (
    <Page
      layout="full"
      title={type.labelMany}
      beside={<TotalCount count={list.count} />}
      actions={
        <ListActions
          type={type}
          state={state}
          fields={fields}
          canCreate={list.canCreate}
          onAddress={change}
          onCreate={create}
        />
      }
    >
      <PresetTabs type={type} filter={state.filter} onFilter={(filter) => change({ filter })} />
      <FilterBar
        type={type}
        fields={fields}
        filter={state.filter}
        q={state.q}
        searchInput={searchInput}
        onChange={change}
      />
      {list.pages.isError && list.rows.length === 0 ? (
        <ErrorPanel error={list.pages.error} onRetry={() => void list.pages.refetch()} />
      ) : list.pages.isSuccess && list.rows.length === 0 ? (
        <NoRows type={type} state={state} canCreate={list.canCreate} onCreate={create} onAddress={change} />
      ) : (
        <Rows
          type={type}
          columns={columns}
          list={list}
          sort={state.sort}
          selection={selection}
          onSort={(sort) => change({ sort })}
        />
      )}
      <BulkBar type={type} rows={list.rows} selection={selection} columns={state.columns} />
    </Page>
  )
}
