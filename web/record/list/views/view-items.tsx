import { IconBookmark, IconBookmarkEdit, IconTrash } from '@tabler/icons-react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useT } from '../../../i18n/i18n.ts'
import { MenuGroup, MenuItem } from '../../../kit/overlay/menu.tsx'
import type { ListAddress } from '../../../paths.ts'
import { isShown, useChangeView, useSavedViews } from './saved-views.ts'

interface ViewItemsProps {
  readonly type: TypeMeta
  readonly address: ListAddress
  readonly onSave: () => void
}

/** Entries of the list's menu: keep what is shown as a view, change one of one's own to it, or take it away. */
export function ViewItems({ type, address, onSave }: ViewItemsProps) {
  const t = useT()
  const own = useSavedViews(type).filter(({ isMine }) => isMine)
  const { change, remove } = useChangeView()
  const shown = own.find((view) => isShown(view, address))
  return (
    <MenuGroup label={t('list.views.label')}>
      <MenuItem icon={<IconBookmark size={16} stroke={1.6} aria-hidden />} onSelect={onSave}>
        {t('list.views.save')}
      </MenuItem>
      {!shown &&
        own.slice(0, 6).map((view) => (
          <MenuItem
            key={view.id}
            icon={<IconBookmarkEdit size={16} stroke={1.6} aria-hidden />}
            onSelect={() => change.mutate({ view, address })}
          >
            {t('list.views.change', { title: view.title })}
          </MenuItem>
        ))}
      {shown && (
        <MenuItem
          icon={<IconTrash size={16} stroke={1.6} aria-hidden />}
          onSelect={() => remove.mutate(shown)}
        >
          {t('list.views.remove', { title: shown.title })}
        </MenuItem>
      )}
    </MenuGroup>
  )
}
