import {
  IconArchive,
  IconChevronDown,
  IconCopy,
  IconDeviceTv,
  IconDots,
  IconPencil,
  IconPrinter,
  IconRefresh,
  IconSettings,
} from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { recordsKey } from '../../../../web/api/queries.ts'
import { archiveRecord, restoreRecord } from '../../../../web/api/records.ts'
import { useTypeByName } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { useHotkey } from '../../../../web/kit/keys/use-hotkey.ts'
import { Button, IconButton } from '../../../../web/kit/overlay/button.tsx'
import { Menu, MenuDivider, MenuItem } from '../../../../web/kit/overlay/menu.tsx'
import { loadable } from '../../../../web/kit/loadable.tsx'
import { toast } from '../../../../web/kit/overlay/toast-store.ts'
import { paths } from '../../../../web/paths.ts'
import type { DashboardAddress } from '../../../../web/paths.ts'
import { dashboardsQuery, textsOf } from '../dashboards.ts'
import type { BoardRecord } from '../dashboards.ts'
import { useMakeBoard } from '../make/use-make-board.ts'
import classes from './dashboard.module.css'

const ScreenDialog = loadable(async () => (await import('../screen/screen-dialog.tsx')).ScreenDialog, {
  floats: true,
})

interface DashboardActionsProps {
  readonly dashboard: BoardRecord
  readonly address: DashboardAddress
}

/** What can be done with a dashboard as a whole. */
export function DashboardActions({ dashboard, address }: DashboardActionsProps) {
  const t = useT()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const others = (useQuery(dashboardsQuery).data ?? []).filter(({ key }) => key !== dashboard['key'])
  const mayEdit = dashboard.abilities?.update.allowed ?? false
  const edit = (): void => void navigate({ href: paths.editDashboard(String(dashboard['key'])) })
  const refresh = (): void => {
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] === 'records' && queryKey[2] === 'aggregate',
    })
  }
  useHotkey('r', refresh, { label: t('reports.refresh'), group: 'anywhere' })
  useHotkey(mayEdit ? 'e' : null, edit, { label: t('reports.edit'), group: 'anywhere' })
  return (
    <>
      {others.length > 0 && (
        <Menu
          button={(trigger) => (
            <Button {...trigger} kind="plain" icon={<IconChevronDown size={16} aria-hidden />}>
              <span className={classes.switch}>{t('reports.switch')}</span>
            </Button>
          )}
        >
          {others.map(({ key, title }) => (
            <MenuItem key={key} onSelect={() => void navigate({ href: paths.dashboard(key) })}>
              {title}
            </MenuItem>
          ))}
        </Menu>
      )}
      {mayEdit && (
        <IconButton label={t('reports.edit')} keys="e" onClick={edit}>
          <IconPencil size={18} stroke={1.6} />
        </IconButton>
      )}
      <IconButton label={t('reports.refresh')} keys="r" onClick={refresh}>
        <IconRefresh size={18} stroke={1.6} />
      </IconButton>
      <MoreActions dashboard={dashboard} address={address} />
    </>
  )
}

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

function MoreActions({ dashboard, address }: DashboardActionsProps) {
  const t = useT()
  const navigate = useNavigate()
  const canCreate = useTypeByName('dashboard')?.canCreate ?? false
  const board = useMakeBoard()
  const archive = useArchive(dashboard)
  const { filter, last, from, to } = address
  const [isScreenOpen, setScreenOpen] = useState(false)
  return (
    <>
      <Menu
        width={220}
        button={(trigger) => (
          <IconButton {...trigger} label={t('kit.more')}>
            <IconDots size={18} stroke={1.6} />
          </IconButton>
        )}
      >
        <MenuItem icon={<IconDeviceTv {...icon} />} onSelect={() => setScreenOpen(true)}>
          {t('reports.screen.open')}
        </MenuItem>
        <MenuItem icon={<IconPrinter {...icon} />} onSelect={() => window.print()}>
          {t('reports.print')}
        </MenuItem>
        {canCreate && (
          <MenuItem icon={<IconCopy {...icon} />} onSelect={() => board.copy(dashboard)}>
            {t('reports.editor.copyBoard')}
          </MenuItem>
        )}
        <MenuItem
          icon={<IconSettings {...icon} />}
          onSelect={() => void navigate({ href: paths.record('dashboards', dashboard.number) })}
        >
          {t('reports.record')}
        </MenuItem>
        {dashboard.abilities?.remove.allowed && (
          <MenuItem icon={<IconArchive {...icon} />} onSelect={() => archive.mutate()}>
            {t('reports.archive')}
          </MenuItem>
        )}
        <MenuDivider />
        <MenuItem onSelect={() => void navigate({ href: paths.dashboards() })}>{t('reports.all')}</MenuItem>
      </Menu>
      <Suspense>
        {isScreenOpen && (
          <ScreenDialog
            first={String(dashboard['key'])}
            address={{ filter, last, from, to }}
            onClose={() => setScreenOpen(false)}
          />
        )}
      </Suspense>
    </>
  )
}

/** Puts a dashboard away; it can be had back. */
const useArchive = (board: BoardRecord) => {
  const { id, key } = board
  const t = useT()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const reload = (): Promise<void> => queries.invalidateQueries({ queryKey: recordsKey('dashboards') })
  return useMutation({
    mutationFn: () => archiveRecord('dashboards', id),
    onSuccess: async () => {
      const back = async (): Promise<void> => {
        await restoreRecord('dashboards', id)
        await reload()
        await navigate({ href: paths.dashboard(String(key)) })
      }
      toast({ message: t('reports.archived', { title: textsOf(board).title }), undo: () => void back() })
      await navigate({ href: paths.dashboards() })
      await reload()
    },
  })
}
