import { useViewportSize } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import type { ComponentType, RefObject } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { inSentence } from '../../i18n/language.ts'
import { useHotkey } from '../../kit/keys/use-hotkey.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Page } from '../../kit/layout/page.tsx'
import { SkeletonRows } from '../../kit/layout/skeleton.tsx'
import { paths } from '../../paths.ts'
import type { ListAddress } from '../../paths.ts'
import { columnsOf, fittingNames, rowTemplate } from '../columns/columns.ts'
import { FilterBar } from '../filter/filter-bar.tsx'
import { recordFields } from '../filter/filter-field.ts'
import type { RecordField } from '../filter/filter-field.ts'
import { WentChip } from '../went/went-chip.tsx'
import { BulkBar } from './bulk/bulk-bar.tsx'
import { ListActions } from './list-actions.tsx'
import { listState } from './list-state.ts'
import type { ListState } from './list-state.ts'
import classes from './preview/preview.module.css'
import { NoRows } from './no-rows.tsx'
import { usePreview } from './preview/use-preview.ts'
import type { Preview } from './preview/use-preview.ts'
import { Rows } from './rows.tsx'
import { TotalCount } from './total-count.tsx'
import { useList } from './use-list.ts'
import { useSelection } from './use-selection.ts'
import type { Selection } from './use-selection.ts'
import { PresetTabs } from './views/preset-tabs.tsx'
import { ViewTabs } from './views/view-tabs.tsx'

interface ListPageProps {
  readonly type: TypeMeta
  readonly address: ListAddress
  readonly onAddress: (next: ListAddress) => void
  /** A record beside the list. */
  readonly Beside: ComponentType<PreviewProps>
}

export interface PreviewProps {
  readonly type: TypeMeta
  readonly recordKey: string
  readonly width: number
  readonly onClose: () => void
}

/** The list of a type's records, whatever the type: all of its state is in the address. */
export function ListPage({ type, address, onAddress, Beside }: ListPageProps) {
  const t = useT()
  const navigate = useNavigate()
  const fields = useMemo(() => recordFields(type, t), [type, t])
  const { width } = useViewportSize()
  const preview = usePreview({ type, address, onAddress })
  const fitting = (beside: number) => fittingNames(type, fields, width || window.innerWidth, beside)
  const state = listState(type, address, fitting(0))
  // With less room some are left out; what is asked for stays the same.
  const shown = address.columns ? state.columns : fitting(preview.width)
  const list = useList(type, state)
  const selection = useSelection(list.rows)
  const searchInput = useRef<HTMLInputElement>(null)
  const change = (next: ListAddress): void => {
    selection.clear()
    onAddress({ ...address, ...next })
  }
  const create = (): void => void navigate({ href: paths.create(type.plural) })
  usePageKeys({ selection, preview, searchInput })
  const shared = { type, state, canCreate: list.canCreate, onAddress: change, onCreate: create }
  return (
    <Page
      layout="full"
      title={type.labelMany}
      beside={<TotalCount count={list.count} />}
      actions={<ListActions {...shared} {...{ shown, address, fields, preview }} first={list.rows[0]} />}
    >
      <PresetTabs type={type} filter={state.filter} onFilter={(filter) => change({ filter })}>
        <ViewTabs type={type} address={address} />
      </PresetTabs>
      <FilterBar
        type={type}
        fields={fields}
        filter={state.filter}
        q={state.q}
        searchInput={searchInput}
        onChange={change}
      >
        {state.went !== '' && (
          <WentChip type={type} went={state.went} onRemove={() => change({ went: undefined })} />
        )}
      </FilterBar>
      <div className={classes.beside}>
        <div className={classes.list}>
          <ListBody {...shared} {...{ shown, list, fields, selection, preview }} />
          <BulkBar {...{ type, state, shown, selection }} rows={list.rows} />
        </div>
        {preview.key !== null && (
          <Beside type={type} recordKey={preview.key} width={preview.width} onClose={preview.close} />
        )}
      </div>
    </Page>
  )
}

interface PageKeys {
  readonly selection: Selection
  readonly preview: Preview
  readonly searchInput: RefObject<HTMLInputElement | null>
}

const usePageKeys = ({ selection, preview, searchInput }: PageKeys): void => {
  const t = useT()
  const group = 'list'
  useHotkey('/', () => searchInput.current?.focus(), { label: t('list.keys.search'), group })
  useHotkey(preview.key === null ? null : 'Escape', preview.close, { label: t('list.preview.close'), group })
  useHotkey(selection.selected.size > 0 ? 'Escape' : null, selection.clear, {
    label: t('list.keys.escape'),
    group,
  })
}

interface ListBodyProps {
  readonly type: TypeMeta
  readonly state: ListState
  /** The columns that have room. */
  readonly shown: readonly string[]
  readonly canCreate: boolean
  readonly list: ReturnType<typeof useList>
  readonly fields: readonly RecordField[]
  readonly selection: Selection
  readonly preview: Preview
  readonly onAddress: (next: ListAddress) => void
  readonly onCreate: () => void
}

function ListBody({ shown, list, fields, selection, preview, ...shared }: ListBodyProps) {
  const { type, state, onAddress } = shared
  const names = shown.join(',')
  const columns = useMemo(() => columnsOf(type, fields, names.split(',')), [type, fields, names])
  if (list.pages.isPending)
    return <SkeletonRows rows={20} template={rowTemplate(columns)} what={inSentence(type.labelMany)} />
  if (list.rows.length === 0) {
    if (list.pages.isError)
      return <ErrorPanel error={list.pages.error} onRetry={() => void list.pages.refetch()} />
    if (list.pages.isSuccess) return <NoRows {...shared} />
  }
  return (
    <Rows
      type={type}
      group={fields.find(({ name }) => name === state.group) ?? null}
      columns={columns}
      list={list}
      state={state}
      selection={selection}
      preview={preview}
      onSort={(sort) => onAddress({ sort })}
    />
  )
}
