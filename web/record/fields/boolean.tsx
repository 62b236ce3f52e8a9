import { useT } from '../../i18n/i18n.ts'
import { Switch } from '../../kit/form/switch.tsx'
import type { EditProps, FieldWidget, ShowProps } from './widget.ts'

function Show({ value }: ShowProps) {
  const t = useT()
  return <>{t(value === true ? 'kit.yes' : 'kit.no')}</>
}

function Edit({ input, onInput, onPick, id, label, error, help }: EditProps) {
  const t = useT()
  const isOn = input === true
  const give = (next: boolean) => {
    onInput(next)
    onPick?.(next)
  }
  return (
    <Switch id={id} label={label} error={error} help={help} checked={isOn} onChange={give}>
      {t(isOn ? 'kit.yes' : 'kit.no')}
    </Switch>
  )
}

/** Yes or no. */
export const booleanWidget: FieldWidget = { Show, Edit, manner: 'direct' }
