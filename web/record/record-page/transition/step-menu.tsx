import { IconDots } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { TransitionAbility } from '#contract/api/records.ts'
import { useT } from '../../../i18n/i18n.ts'
import { loadable, loadWhenUsed } from '../../../kit/loadable.tsx'
import { IconButton } from '../../../kit/overlay/button.tsx'
import { Menu } from '../../../kit/overlay/menu.tsx'

const StepItems = loadable(async () => (await import('./step-items.tsx')).StepItems)

interface StepMenuProps {
  readonly onStep: (step: TransitionAbility) => void
  /** The key that opens it. */
  readonly keys?: string
}

/** The steps behind the primary one. */
export function StepMenu({ onStep, keys }: StepMenuProps) {
  const t = useT()
  useEffect(() => loadWhenUsed([StepItems]), [])
  return (
    <Menu
      width={280}
      button={(trigger) => (
        <IconButton {...trigger} keys={keys} label={t('record.action.menu')}>
          <IconDots size={18} aria-hidden />
        </IconButton>
      )}
    >
      <StepItems onStep={onStep} />
    </Menu>
  )
}
