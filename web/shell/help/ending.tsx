import type { StateClass } from '#contract/lifecycle.ts'
import type { TransitionAbility } from '#contract/api/records.ts'
import { useT } from '../../i18n/i18n.ts'
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
      {withdraw && (
        <Button busy={transition.isPending} onClick={() => take(withdraw)}>
          {t('help.page.withdraw')}
        </Button>
      )}
    </div>
  )
}
