import { Link } from '@tanstack/react-router'
import { useT } from '../../i18n/i18n.ts'
import type { RailGroup } from '../../kit/layout/rail.tsx'
import { Sheet } from '../../kit/overlay/dialog.tsx'
import classes from './phone-bar.module.css'

/** What the rail has and the bottom bar has no room for. */
export default function PhoneMenu({
  groups,
  onClose,
}: {
  groups: readonly RailGroup[]
  onClose: () => void
}) {
  const t = useT()
  return (
    <Sheet opened onClose={onClose} title={t('shell.nav.more')} size="sm">
      {groups.map((group) => (
        <section key={group.label} className={classes.group}>
          <h3>{group.label}</h3>
          {group.items.map(({ id, label, to, icon: Icon, isCurrent }) => (
            <Link
              key={id}
              to={to}
              className={classes.item}
              aria-current={isCurrent ? 'page' : undefined}
              onClick={onClose}
            >
              <Icon size={20} stroke={1.6} />
              {label}
            </Link>
          ))}
        </section>
      ))}
    </Sheet>
  )
}
