import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

interface TypedConfirmProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  /** What will happen, in one or two sentences. */
  readonly children: ReactNode
  /** What has to be typed, e.g. the name of what goes. */
  readonly word: string
  readonly action: string
  /** Something else is still missing. */
  readonly disabled?: boolean
  readonly onConfirm: () => void
}

/** For what can't be undone: the word is typed. Everything else is done at once and offers to undo it. */
export function TypedConfirm({
  opened,
  onClose,
  title,
  children,
  word,
  action,
  disabled = false,
  onConfirm,
}: TypedConfirmProps) {
  const t = useT()
  const [typed, setTyped] = useState('')
  const isTyped = typed.trim() === word
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={title}
      size="sm"
      footer={
        <>
          <Button kind="plain" onClick={onClose}>
            {t('kit.cancel')}
          </Button>
          <Button kind="danger" disabled={!isTyped || disabled} onClick={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      {children}
      <TextInput
        mt="md"
        label={t('kit.confirm.type', { word })}
        value={typed}
        autoComplete="off"
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </Dialog>
  )
}
