import { Switch } from '@mantine/core'
import { useT } from '../../i18n/i18n.ts'
import type { EditProps, FieldWidget, ShowProps } from './widget.ts'

function Show({ value }: ShowProps) {
  const t = useT()
  return <>{t(value === true ? 'kit.yes' : 'kit.no')}</>
}

function Edit({ input, onInput, onPick, id, label, error, help }: EditProps) {
  const t = useT()
  const isOn = input === true
  return (
    <Switch
      id={id}
      aria-label={label}
      error={error}
      description={help}
      checked={isOn}
      label={t(isOn ? 'kit.yes' : 'kit.no')}
      onChange={(event) => {
        onInput(event.currentTarget.checked)
        onPick?.(event.currentTarget.checked)
      }}
    />
  )
}

/** Yes or no. */
export const booleanWidget: FieldWidget = { Show, Edit, manner: 'direct' }
