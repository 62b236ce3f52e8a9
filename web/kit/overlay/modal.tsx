import { Drawer, Modal } from '@mantine/core'
import { useT } from '../../i18n/i18n.ts'
import type { DialogProps } from './dialog-props.ts'
import { useFocusBack } from './use-focus-back.ts'
import classes from './dialog.module.css'

const widths = { sm: 400, md: 520, lg: 720, xl: 960 } as const

/** What a `Dialog` is made of. */
export function DialogModal({ opened, onClose, title, children, footer, size = 'md' }: DialogProps) {
  const t = useT()
  useFocusBack(opened)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={widths[size]}
      returnFocus={false}
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

/** What a `Sheet` is made of. */
export function SheetDrawer({ opened, onClose, title, children, footer, size = 'md' }: DialogProps) {
  const t = useT()
  useFocusBack(opened)
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      position="right"
      size={widths[size]}
      returnFocus={false}
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
