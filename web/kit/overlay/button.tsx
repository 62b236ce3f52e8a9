import { Button as MantineButton, ActionIcon, Tooltip } from '@mantine/core'
import type { MouseEventHandler, ReactNode, Ref } from 'react'
import { KeyHint } from '../keys/key-hint.tsx'

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
  readonly 'aria-expanded'?: boolean
  readonly 'aria-haspopup'?: 'menu' | 'dialog' | 'listbox'
  readonly 'aria-pressed'?: boolean
}

const variants = { primary: 'filled', normal: 'default', plain: 'subtle', danger: 'default' } as const
const sizes = { small: 'xs', normal: 'sm', large: 'md' } as const

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
  const button = (
    <MantineButton
      {...rest}
      variant={variants[kind]}
      color={kind === 'plain' ? 'gray' : undefined}
      c={kind === 'danger' ? 'var(--k-danger)' : kind === 'plain' ? 'var(--k-text)' : undefined}
      size={sizes[size]}
      leftSection={icon}
      loading={busy}
      fullWidth={wide}
      data-disabled={isRefused || undefined}
      aria-disabled={isRefused || undefined}
      aria-keyshortcuts={keys}
      onClick={isRefused ? (event) => event.preventDefault() : rest.onClick}
    />
  )
  if (!isRefused && keys === undefined) return button
  return (
    <Tooltip label={reason ?? (keys && <KeyHint keys={keys} />)} multiline maw={320} events={hints}>
      {button}
    </Tooltip>
  )
}

const hints = { hover: true, focus: true, touch: true }

interface IconButtonProps {
  readonly label: string
  readonly children: ReactNode
  readonly onClick?: MouseEventHandler<HTMLButtonElement>
  readonly keys?: string
  readonly disabled?: boolean
  readonly pressed?: boolean
  readonly ref?: Ref<HTMLButtonElement>
  readonly 'aria-expanded'?: boolean
  readonly 'aria-haspopup'?: 'menu' | 'dialog' | 'listbox'
  readonly 'aria-controls'?: string
}

/** A button with an icon only; its name is in the tooltip and spoken. */
export function IconButton({ label, keys, pressed, ...rest }: IconButtonProps) {
  return (
    <Tooltip
      label={
        <>
          {label} {keys !== undefined && <KeyHint keys={keys} />}
        </>
      }
      events={hints}
    >
      <ActionIcon
        {...rest}
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? 'teal' : 'gray'}
        c={pressed ? 'var(--k-accent)' : 'var(--k-dim)'}
        size={30}
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={keys}
      />
    </Tooltip>
  )
}
