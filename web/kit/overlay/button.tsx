import { Button as MantineButton, ActionIcon } from '@mantine/core'
import type { ComponentProps, KeyboardEventHandler, MouseEventHandler, ReactNode, Ref } from 'react'
import { hintOf } from './hints.tsx'

interface ButtonProps {
  readonly children: ReactNode
  /** One `primary` a screen. */
  readonly kind?: 'primary' | 'normal' | 'plain' | 'danger'
  readonly onClick?: MouseEventHandler<HTMLButtonElement>
  readonly type?: 'button' | 'submit'
  readonly disabled?: boolean
  /** Why it is disabled: shown on hover and focus; the button then stays reachable by keyboard. */
  readonly reason?: string
  readonly busy?: boolean
  readonly icon?: ReactNode
  /** The key that does the same, shown in the tooltip. */
  readonly keys?: string
  readonly size?: 'small' | 'normal' | 'large'
  readonly wide?: boolean
  readonly form?: string
  readonly ref?: Ref<HTMLButtonElement>
  readonly id?: string
  readonly onKeyDown?: KeyboardEventHandler<HTMLButtonElement>
  readonly 'aria-expanded'?: boolean
  readonly 'aria-haspopup'?: 'menu' | 'dialog' | 'listbox'
  readonly 'aria-pressed'?: boolean
  readonly 'aria-controls'?: string
}

const variants = { primary: 'filled', normal: 'default', plain: 'subtle', danger: 'default' } as const
const sizes = { small: 'xs', normal: 'sm', large: 'md' } as const

// A disabled button loses the focus: who has pressed it would be nowhere when its work is done.
const busyRoot = (props: ComponentProps<'button'>) => <button {...props} disabled={false} aria-disabled />

/** A button with a verb on it. */
export function Button({
  kind = 'normal',
  reason,
  busy,
  icon,
  keys,
  size = 'normal',
  wide,
  ...rest
}: ButtonProps) {
  const isRefused = reason !== undefined
  return (
    <MantineButton
      {...rest}
      {...hintOf(reason, keys)}
      variant={variants[kind]}
      color={kind === 'plain' ? 'gray' : undefined}
      c={kind === 'danger' ? 'var(--k-danger)' : kind === 'plain' ? 'var(--k-text)' : undefined}
      size={sizes[size]}
      leftSection={icon}
      loading={busy}
      renderRoot={busy && !rest.disabled ? busyRoot : undefined}
      fullWidth={wide}
      data-disabled={isRefused || undefined}
      aria-disabled={isRefused || undefined}
      aria-busy={busy || undefined}
      aria-keyshortcuts={keys}
      onClick={isRefused || busy ? (event) => event.preventDefault() : rest.onClick}
    />
  )
}

interface IconButtonProps {
  readonly label: string
  readonly children: ReactNode
  readonly onClick?: MouseEventHandler<HTMLButtonElement>
  readonly keys?: string
  readonly disabled?: boolean
  readonly pressed?: boolean
  readonly ref?: Ref<HTMLButtonElement>
  readonly id?: string
  readonly onKeyDown?: KeyboardEventHandler<HTMLButtonElement>
  readonly 'aria-expanded'?: boolean
  readonly 'aria-haspopup'?: 'menu' | 'dialog' | 'listbox'
  readonly 'aria-controls'?: string
}

/** A button with an icon only; its name is in the tooltip and spoken. */
export function IconButton({ label, keys, pressed, ...rest }: IconButtonProps) {
  return (
    <ActionIcon
      {...rest}
      {...hintOf(label, keys)}
      variant={pressed ? 'light' : 'subtle'}
      color={pressed ? 'teal' : 'gray'}
      c={pressed ? 'var(--k-accent)' : 'var(--k-dim)'}
      size={30}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={keys}
    />
  )
}
