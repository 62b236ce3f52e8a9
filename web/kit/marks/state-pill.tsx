import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleX,
  IconLock,
  IconPlayerPause,
} from '@tabler/icons-react'
import type { StateClass } from '#contract/lifecycle.ts'
import { useT } from '../../i18n/i18n.ts'
import classes from './state-pill.module.css'

const icons = {
  new: IconCircleDashed,
  active: IconCircleHalf2,
  waiting: IconPlayerPause,
  resolved: IconCircleCheck,
  closed: IconLock,
  cancelled: IconCircleX,
} as const satisfies Record<StateClass, unknown>

/** The icon of a state class alone, in its colour. Decorative: a word must stand beside it. */
export function StateIcon({ stateClass, size = 14 }: { stateClass: StateClass; size?: number }) {
  const Icon = icons[stateClass]
  return <Icon size={size} stroke={2} className={classes[stateClass]} aria-hidden />
}

/** A record's state: icon and colour of its class, and its own label. */
export function StatePill({ stateClass, label }: { stateClass: StateClass; label?: string }) {
  const t = useT()
  const Icon = icons[stateClass]
  return (
    <span className={`${classes.pill} ${classes[stateClass]}`}>
      <Icon size={14} stroke={2} aria-hidden />
      <span className={classes.label}>{label ?? t(`kit.stateClass.${stateClass}`)}</span>
    </span>
  )
}
