import { IconBell, IconDots, IconPlus, IconSearch, IconUser } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { isAtDesk } from '../../api/at-desk.ts'
import { useSession } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { BottomBar } from '../../kit/layout/frame.tsx'
import type { RailGroup } from '../../kit/layout/rail.tsx'
import { paths } from '../../paths.ts'
import { useToCreate } from './use-to-create.ts'
import { loadable } from '../../kit/loadable.tsx'

const PhoneMenu = loadable(() => import('./phone-menu.tsx'), { floats: true })

/** The bottom bar of four on phones; the rest of the rail is behind its last. */
export function PhoneBar({ groups, onSearch }: { groups: readonly RailGroup[]; onSearch: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const toCreate = useToCreate()
  const first = groups[0]?.items[0]
  const create = toCreate && {
    id: 'create',
    label: t('shell.nav.create'),
    icon: IconPlus,
    onClick: () => void navigate({ href: paths.create(toCreate.plural) }),
  }
  const items = [
    ...(first ? [{ ...first }] : []),
    { id: 'search', label: t('shell.nav.search'), icon: IconSearch, onClick: onSearch },
  ]
  // The requester’s whole rail is one entry: beside it stands what else they come for.
  const others = isAtDesk(useSession())
    ? [
        ...(create ? [create] : []),
        { id: 'more', label: t('shell.nav.more'), icon: IconDots, onClick: () => setOpen(true) },
      ]
    : [
        { id: 'told', label: t('notifications.title'), icon: IconBell, to: paths.notifications() },
        { id: 'account', label: t('shell.nav.account'), icon: IconUser, to: paths.account() },
      ]
  return (
    <>
      <BottomBar items={[...items, ...others]} />
      {isOpen && (
        <Suspense>
          <PhoneMenu groups={groups} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
