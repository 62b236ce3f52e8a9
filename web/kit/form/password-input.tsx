import { PasswordInput as Input } from '@mantine/core'
import type { ComponentProps } from 'react'
import { useT } from '../../i18n/i18n.ts'

/** A field for a secret, with a button that shows it, named in the reader's language. */
export function PasswordInput(props: ComponentProps<typeof Input>) {
  const t = useT()
  return <Input visibilityToggleButtonProps={{ 'aria-label': t('kit.showTyped') }} {...props} />
}
