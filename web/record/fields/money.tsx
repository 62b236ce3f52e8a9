import { moneyText } from '../../kit/marks/format.ts'
import { useReader } from '../../kit/reader.ts'
import { MoneyInput, typing } from './typing/typing.ts'
import type { FieldWidget, ShowProps } from './widget.ts'

function Show({ value }: ShowProps) {
  const reader = useReader()
  return <span data-numeric>{moneyText(value as { amount: string; currency: string }, reader)}</span>
}

/** An amount in a currency. */
export const moneyWidget: FieldWidget = { Show, Edit: MoneyInput, manner: 'line', loading: typing }
