import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { Mark } from '../marks/mark.tsx'
import { IconButton } from '../overlay/button.tsx'
import classes from './rail.module.css'

export interface RailItem {
  readonly id: string
  readonly label: string
  readonly to: string
  readonly icon: ComponentType<{ size?: number; stroke?: number }>
  readonly isCurrent: boolean
}
export interface RailGroup {
  readonly label: string
  readonly items: readonly RailItem[]
}

interface RailProps {
  /** Name and picture at the top. */
  readonly brand: { readonly name: string; readonly logo: string | null }
  readonly groups: readonly RailGroup[]
  readonly collapsed: boolean
  readonly onCollapse: (collapsed: boolean) => void
}

/** The navigation at the left: icon and word, in groups by what a person does; collapsed, the words are tooltips. */
export function Rail({ brand, groups, collapsed, onCollapse }: RailProps) {
  const t = useT()
  return (
    <nav className={classes.rail} data-collapsed={collapsed || undefined} aria-label={t('shell.nav.label')}>
      <Link to="/" className={classes.brand} aria-label={brand.name} preload={false}>
        <Mark logo={brand.logo} size={24} />
        <span className={classes.word}>{brand.name}</span>
      </Link>
      <div className={classes.groups}>
        {groups.map((group) => (
          <div key={group.label} className={classes.group}>
            <h2 className={classes.heading}>{group.label}</h2>
            <ul>
              {group.items.map((item) => (
                <li key={item.id}>
                  <RailLink item={item} collapsed={collapsed} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <div className={classes.foot}>
        <IconButton
          label={t(collapsed ? 'shell.nav.expand' : 'shell.nav.collapse')}
          keys="["
          onClick={() => onCollapse(!collapsed)}
        >
          {collapsed ? (
            <IconLayoutSidebarLeftExpand size={18} stroke={1.6} />
          ) : (
            <IconLayoutSidebarLeftCollapse size={18} stroke={1.6} />
          )}
        </IconButton>
      </div>
    </nav>
  )
}

function RailLink({ item, collapsed }: { item: RailItem; collapsed: boolean }) {
  const Icon = item.icon
  return (
    <Link
      to={item.to}
      className={classes.item}
      aria-current={item.isCurrent ? 'page' : undefined}
      data-current={item.isCurrent || undefined}
      title={collapsed ? item.label : undefined}
    >
      <Icon size={18} stroke={1.6} />
      <span className={classes.word}>{item.label}</span>
    </Link>
  )
}
