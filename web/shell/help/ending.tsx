import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { StateClass } from '#contract/lifecycle.ts'
import type { TransitionAbility } from '#contract/api/records.ts'
import { useT } from '../../i18n/i18n.ts'
import { useHotkey } from '../../kit/keys/use-hotkey.ts'
import { Button } from '../../kit/overlay/button.tsx'
import { useRecord } from '../../record/record-page/open-record.ts'
import { useTransition } from '../../record/record-page/transition/use-transition.ts'
import classes from './help.module.css'

export const requestTitleId = 'request-title'

/** Says that it is solved, that it is not, or that it is no longer needed. */
export function Ending() {
  const t = useT()
  const { type, record, abilities } = useRecord()
  const transition = useTransition()
  // The button is gone once it has done its work: the focus goes to what it was about.
  const take = (step: TransitionAbility): void =>
    transition.mutate({ step }, { onSuccess: () => document.getElementById(requestTitleId)?.focus() })
  const stepTo = (stateClass: StateClass): TransitionAbility | undefined =>
    abilities.transitions.find(
      (step) =>
        step.allowed &&
        step.missing.length === 0 &&
        step.to !== record.state &&
        type.states.find(({ name }) => name === step.to)?.class === stateClass,
    )
  const isSolved = record.stateClass === 'resolved'
  const [close, reopen, withdraw] = [
    isSolved ? stepTo('closed') : undefined,
    isSolved || record.stateClass === 'closed' ? stepTo('active') : undefined,
    isSolved ? undefined : stepTo('cancelled'),
  ]
  if (record.stateClass === 'closed' && !reopen)
    return <p className={classes.aside}>{t('help.page.again', { number: record.number })}</p>
  if (record.stateClass === 'cancelled')
    return <p className={classes.aside}>{t('help.page.afterAll', { number: record.number })}</p>
  return (
    <div className={classes.buttons}>
      {close && (
        <Button kind="primary" busy={transition.isPending} onClick={() => take(close)}>
          {t('help.page.close')}
        </Button>
      )}
      {reopen && (
        <Button busy={transition.isPending} onClick={() => take(reopen)}>
          {t('help.page.reopen')}
        </Button>
      )}
      {withdraw && <Withdrawing isBusy={transition.isPending} onWithdraw={() => take(withdraw)} />}
    </div>
  )
}

const focusOnSight = (button: HTMLButtonElement | null): void => button?.focus()

interface WithdrawingProps {
  readonly isBusy: boolean
  readonly onWithdraw: () => void
}

/** There is no way back, and a thumb is quickly beside what it means: it is asked once more, in the same place. */
function Withdrawing({ isBusy, onWithdraw }: WithdrawingProps) {
  const t = useT()
  const [isAsked, setAsked] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const keep = (): void => {
    flushSync(() => setAsked(false))
    opener.current?.focus()
  }
  useHotkey(isAsked ? 'Escape' : null, keep, { label: t('help.page.withdrawNot'), group: 'anywhere' })
  if (!isAsked)
    return (
      <Button ref={opener} onClick={() => setAsked(true)}>
        {t('help.page.withdraw')}
      </Button>
    )
  return (
    <div className={classes.sure} role="group" aria-labelledby="withdraw-sure">
      <p id="withdraw-sure">{t('help.page.withdrawSure')}</p>
      <div className={classes.buttons}>
        <Button ref={focusOnSight} onClick={keep}>
          {t('help.page.withdrawNot')}
        </Button>
        <Button kind="danger" busy={isBusy} onClick={onWithdraw}>
          {t('help.page.withdrawNow')}
        </Button>
      </div>
    </div>
  )
}
