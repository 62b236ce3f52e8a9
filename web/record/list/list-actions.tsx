import {
  IconDots,
  IconDownload,
  IconLayoutSidebarRight,
  IconLink,
  IconPlus,
  IconRefresh,
} from '@tabler/icons-react'
import { useMediaQuery } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import { recordsKey } from '../../api/queries.ts'
import { useTypeByName } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { inSentence } from '../../i18n/language.ts'
import { phone } from '../../kit/phone.ts'
import { Button, IconButton } from '../../kit/overlay/button.tsx'
import { Menu, MenuDivider, MenuItem } from '../../kit/overlay/menu.tsx'
import { toast } from '../../kit/overlay/toast-store.ts'
import type { ListAddress } from '../../paths.ts'
import { ColumnChooser } from '../columns/column-chooser.tsx'
import type { RecordField } from '../filter/filter-field.ts'
import { exportUrl } from './export/export-url.ts'
import type { ListState } from './list-state.ts'
import type { Preview } from './preview/use-preview.ts'
import { GroupItems } from './views/group-items.tsx'
import { ViewItems } from './views/view-items.tsx'
import { loadable } from '../../kit/loadable.tsx'

const SaveViewDialog = loadable(() => import('./views/save-view-dialog.tsx'), { floats: true })

interface ListActionsProps {
  readonly type: TypeMeta
  readonly state: ListState
  /** The columns that have room. */
  readonly shown: readonly string[]
  readonly address: ListAddress
  readonly fields: readonly RecordField[]
  readonly canCreate: boolean
  readonly preview: Preview
  /** The record that a look beside the list begins with. */
  readonly first: ApiRecord | undefined
  readonly onAddress: (next: ListAddress) => void
  readonly onCreate: () => void
}

/** What can be done with a list as a whole. */
export function ListActions({
  type,
  state,
  shown,
  address,
  fields,
  canCreate,
  preview,
  first,
  onAddress,
  onCreate,
}: ListActionsProps) {
  const t = useT()
  const [isSaving, setSaving] = useState(false)
  // On phones the bottom bar has it, in reach of the thumb.
  const isPhone = useMediaQuery(phone, false, { getInitialValueInEffect: false })
  return (
    <>
      {preview.hasRoom && (
        <IconButton
          label={t('list.preview.keys')}
          keys="p"
          pressed={preview.key !== null}
          disabled={preview.key === null && !first}
          onClick={() => (preview.key === null && first ? preview.show(first) : preview.close())}
        >
          <IconLayoutSidebarRight size={18} stroke={1.6} />
        </IconButton>
      )}
      <ColumnChooser
        fields={fields}
        shown={state.columns}
        onShown={(shown) => onAddress({ columns: shown?.join(',') })}
      />
      <ListMenu {...{ type, state, shown, address, fields, onAddress }} onSave={() => setSaving(true)} />
      {isSaving && (
        <Suspense>
          <SaveViewDialog type={type} address={address} onClose={() => setSaving(false)} />
        </Suspense>
      )}
      {canCreate && !isPhone && (
        <Button kind="primary" keys="c" icon={<IconPlus size={16} stroke={2} />} onClick={onCreate}>
          {t('list.create', { type: inSentence(type.label) })}
        </Button>
      )}
    </>
  )
}

interface ListMenuProps extends Pick<
  ListActionsProps,
  'type' | 'state' | 'shown' | 'address' | 'fields' | 'onAddress'
> {
  readonly onSave: () => void
}

function ListMenu({ type, state, shown, address, fields, onAddress, onSave }: ListMenuProps) {
  const t = useT()
  const queries = useQueryClient()
  const hasViews = useTypeByName('saved-view')?.canCreate === true
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(location.href)
    toast({ message: t('list.addressCopied') })
  }
  return (
    <Menu
      width={240}
      button={(trigger) => (
        <IconButton {...trigger} label={t('list.more')}>
          <IconDots size={18} stroke={1.6} />
        </IconButton>
      )}
    >
      <MenuItem
        to={exportUrl(type.plural, state, shown)}
        download=""
        icon={<IconDownload size={16} stroke={1.6} aria-hidden />}
      >
        {t('list.export')}
      </MenuItem>
      <MenuItem icon={<IconLink size={16} stroke={1.6} aria-hidden />} onSelect={() => void copy()}>
        {t('list.copyAddress')}
      </MenuItem>
      <MenuItem
        icon={<IconRefresh size={16} stroke={1.6} aria-hidden />}
        onSelect={() => void queries.invalidateQueries({ queryKey: recordsKey(type.plural) })}
      >
        {t('list.refresh')}
      </MenuItem>
      {hasViews && (
        <>
          <MenuDivider />
          <ViewItems type={type} address={address} onSave={onSave} />
        </>
      )}
      <MenuDivider />
      <GroupItems fields={fields} group={state.group} onGroup={(group) => onAddress({ group })} />
      <MenuDivider />
      <MenuItem
        kind="checkbox"
        checked={state.archived}
        onSelect={() => onAddress({ archived: !state.archived })}
      >
        {t('list.showArchived')}
      </MenuItem>
    </Menu>
  )
}
