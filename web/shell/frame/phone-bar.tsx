import { IconDots, IconPlus, IconSearch } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { BottomBar } from '../../kit/layout/frame.tsx'
import type { RailGroup } from '../../kit/layout/rail.tsx'
import { Sheet } from '../../kit/overlay/dialog.tsx'
import { paths } from '../../paths.ts'
import { isWorkType } from '../../record/filter/presets.ts'
import { usePlace } from '../address.ts'
import classes from './phone-bar.module.css'

/** The bottom bar of four on phones; the rest of the rail is behind its last. */
export function PhoneBar({ groups, onSearch }: { groups: readonly RailGroup[]; onSearch: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const types = useTypes()
  const { plural } = usePlace()
  const [isOpen, setOpen] = useState(false)
  const creatable = types.filter((type) => type.canCreate && !type.satellite)
  const toCreate =
    creatable.find((type) => type.plural === plural) ?? creatable.find(isWorkType) ?? creatable[0]
  const first = groups[0]?.items[0]
  return (
    <>
      <BottomBar
        items={[
          ...(first ? [{ ...first }] : []),
          { id: 'search', label: t('shell.nav.search'), icon: IconSearch, onClick: onSearch },
          ...(toCreate
            ? [
                {
                  id: 'create',
                  label: t('shell.nav.create'),
                  icon: IconPlus,
                  onClick: () => void navigate({ href: paths.create(toCreate.plural) }),
                },
              ]
            : []),
          { id: 'more', label: t('shell.nav.more'), icon: IconDots, onClick: () => setOpen(true) },
        ]}
      />
      <Sheet opened={isOpen} onClose={() => setOpen(false)} title={t('shell.nav.more')} size="sm">
        {groups.map((group) => (
          <section key={group.label} className={classes.group}>
            <h3>{group.label}</h3>
            {group.items.map(({ id, label, to, icon: Icon, isCurrent }) => (
              <Link
                key={id}
                to={to}
                className={classes.item}
                aria-current={isCurrent ? 'page' : undefined}
                onClick={() => setOpen(false)}
              >
                <Icon size={20} stroke={1.6} />
                {label}
              </Link>
            ))}
          </section>
        ))}
      </Sheet>
    </>
  )
}
