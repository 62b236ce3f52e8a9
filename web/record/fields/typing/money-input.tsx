import { TextInput } from '@mantine/core'
import { useT } from '../../../i18n/i18n.ts'
import { asText, inputProps } from '../widget.ts'
import type { EditProps } from '../widget.ts'
import classes from './fields.module.css'

interface Typed {
  readonly amount?: unknown
  readonly currency?: unknown
}
const firstCurrency = 'EUR'

/** An amount and the three letters of its currency. */
export function MoneyInput(props: EditProps) {
  const t = useT()
  const typed: Typed = typeof props.input === 'object' && props.input !== null ? props.input : {}
  const currency = asText(typed.currency) || firstCurrency
  const give = (next: Typed) => {
    const whole = { amount: typed.amount, currency, ...next }
    // No amount is no money, whatever the currency says.
    props.onInput(asText(whole.amount).trim() === '' ? null : whole)
  }
  return (
    <div className={classes.money}>
      <TextInput
        {...inputProps(props)}
        inputMode="decimal"
        autoComplete="off"
        classNames={{ input: classes.figures }}
        value={asText(typed.amount)}
        onChange={(event) => give({ amount: event.currentTarget.value.replace(',', '.') })}
      />
      <TextInput
        aria-label={t('fields.currency')}
        autoComplete="off"
        maxLength={3}
        w={72}
        value={currency}
        onChange={(event) => give({ currency: event.currentTarget.value.toUpperCase() })}
      />
    </div>
  )
}
