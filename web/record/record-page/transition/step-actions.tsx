import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { TransitionAbility } from '#contract/api/records.ts'
import { useT } from '../../../i18n/i18n.ts'
import { useHotkey } from '../../../kit/keys/use-hotkey.ts'
import { Button } from '../../../kit/overlay/button.tsx'
import { useRecord } from '../open-record.ts'
import { askedFields, nextSteps } from './next-steps.ts'
import { useOwnSteps } from './own-steps.ts'
import { StepMenu } from './step-menu.tsx'
import { TransitionDialog } from './transition-dialog.tsx'
import { useTransition } from './use-transition.ts'
import classes from './transition.module.css'

/** The key of the menu of further steps: arrows and first letters choose in it. */
const menuKey = 'm'

/** In a narrow window, a zoomed one too, the menu that is seen is the one below the page. */
const openMenuInSight = (): void => {
  const menus = document.querySelectorAll<HTMLElement>(`.${classes.actions} [aria-haspopup=menu]`)
  ;[...menus].find((menu) => menu.checkVisibility())?.click()
}

/** The primary next action and, behind a menu, everything else that can be done to the record. */
export function StepActions({
  size = 'normal',
  children,
}: {
  size?: 'normal' | 'large'
  /** Other actions beside the primary one. */
  children?: ReactNode
}) {
  const t = useT()
  const { type, record, abilities, steps } = useRecord()
  const [asked, setAsked] = useState<TransitionAbility | null>(null)
  const transition = useTransition()
  const ownSteps = useOwnSteps()
  const { primary } = nextSteps(type, record.stateClass, abilities.transitions)
  const place = useRef<HTMLDivElement>(null)
  const { isSuccess } = transition
  useEffect(() => {
    // The button of a step is gone once it is taken: whoever pressed it goes on beside it.
    if (isSuccess && document.activeElement === document.body)
      place.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [isSuccess, record.state])
  const take = (step: TransitionAbility) => {
    if (step.name in ownSteps || askedFields(step).length > 0) setAsked(step)
    else transition.mutate({ step })
  }
  // On a phone they stand a second time, below the page.
  const hasKeys = size === 'normal'
  useEffect(() => {
    if (hasKeys) steps.by(take)
  })
  useEffect(() => (hasKeys ? () => steps.by(null) : undefined), [hasKeys, steps])
  const keys = primary && hasKeys ? 's' : null
  useHotkey(keys, () => primary && !transition.isPending && take(primary), {
    label: primary?.label ?? '',
    group: 'record',
  })
  useHotkey(hasKeys ? menuKey : null, openMenuInSight, { label: t('record.action.menu'), group: 'record' })
  return (
    <div ref={place} className={classes.actions}>
      {primary && (
        <Button
          kind="primary"
          size={size}
          wide={size === 'large'}
          busy={transition.isPending}
          keys={keys ?? undefined}
          onClick={() => take(primary)}
        >
          {primary.label}
        </Button>
      )}
      {children}
      <StepMenu onStep={take} keys={hasKeys ? menuKey : undefined} />
      <TransitionDialog step={asked} onClose={() => setAsked(null)} />
    </div>
  )
}
