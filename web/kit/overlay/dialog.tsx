import { Drawer, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { Button } from './button.tsx'
import classes from './dialog.module.css'

interface DialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  readonly children: ReactNode
  /** Buttons, the primary one last. */
  readonly footer?: ReactNode
  readonly size?: 'sm' | 'md' | 'lg' | 'xl'
}

const widths = { sm: 400, md: 520, lg: 720, xl: 960 } as const

/** A dialog in the middle; Escape closes it and the focus goes back to where it was. */
export function Dialog({ opened, onClose, title, children, footer, size = 'md' }: DialogProps) {
  const t = useT()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={widths[size]}
      returnFocus
      closeButtonProps={{ 'aria-label': t('kit.close') }}
      classNames={{
        title: classes.title,
        header: classes.header,
        body: classes.body,
        content: classes.content,
      }}
    >
      <div className={classes.inner}>{children}</div>
      {footer !== undefined && <div className={classes.footer}>{footer}</div>}
    </Modal>
  )
}

/** A panel from the right, over the whole width on a phone. */
export function Sheet({ opened, onClose, title, children, footer, size = 'md' }: DialogProps) {
  const t = useT()
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      position="right"
      size={widths[size]}
      returnFocus
      lockScroll={false}
      transitionProps={{ duration: 100 }}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
      classNames={{ title: classes.title, header: classes.header, body: classes.body }}
    >
      <div className={classes.inner}>{children}</div>
      {footer !== undefined && <div className={classes.footer}>{footer}</div>}
    </Drawer>
  )
}

interface TypedConfirmProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  /** What will happen, in one or two sentences. */
  readonly children: ReactNode
  /** What has to be typed, e.g. the name of what goes. */
  readonly word: string
  readonly action: string
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
          <Button kind="danger" disabled={!isTyped} onClick={onConfirm}>
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
