import { IconChevronDown, IconDots, IconPencil, IconPrinter, IconRefresh } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ApiRecord } from '#contract/api/records.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { useHotkey } from '../../../../web/kit/keys/use-hotkey.ts'
import { Button, IconButton } from '../../../../web/kit/overlay/button.tsx'
import { Menu, MenuItem } from '../../../../web/kit/overlay/menu.tsx'
import { paths } from '../../../../web/paths.ts'
import { dashboardsQuery } from '../dashboards.ts'

/** What can be done with a dashboard as a whole. */
export function DashboardActions({ dashboard }: { dashboard: ApiRecord }) {
  const t = useT()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const others = (useQuery(dashboardsQuery).data ?? []).filter(({ key }) => key !== dashboard.key)
  const refresh = (): void => {
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] === 'records' && queryKey[2] === 'aggregate',
    })
  }
  useHotkey('r', refresh, { label: t('reports.refresh'), group: 'anywhere' })
  return (
    <>
      {others.length > 0 && (
        <Menu
          button={(trigger) => (
            <Button {...trigger} kind="plain" icon={<IconChevronDown size={16} aria-hidden />}>
              {t('reports.switch')}
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
      <IconButton label={t('reports.refresh')} keys="r" onClick={refresh}>
        <IconRefresh size={18} stroke={1.6} />
      </IconButton>
      <Menu
        width={200}
        button={(trigger) => (
          <IconButton {...trigger} label={t('kit.more')}>
            <IconDots size={18} stroke={1.6} />
          </IconButton>
        )}
      >
        <MenuItem icon={<IconPrinter size={16} stroke={1.6} aria-hidden />} onSelect={() => window.print()}>
          {t('reports.print')}
        </MenuItem>
        <MenuItem
          icon={<IconPencil size={16} stroke={1.6} aria-hidden />}
          onSelect={() => void navigate({ href: paths.record('dashboards', dashboard.number) })}
        >
          {t('reports.edit')}
        </MenuItem>
        <MenuItem onSelect={() => void navigate({ href: paths.dashboards() })}>{t('reports.all')}</MenuItem>
      </Menu>
    </>
  )
}
