import { useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import KeysOverlay from '../keys/keys-overlay.tsx'
import { Section } from '../layout/page.tsx'
import { Button } from '../overlay/button.tsx'
import { Dialog, Sheet } from '../overlay/dialog.tsx'
import { TypedConfirm } from '../overlay/typed-confirm.tsx'
import classes from './gallery.module.css'
import { sample } from './sample.ts'

/** What lies over the page until it is closed. */
export function OverlaySamples() {
  const t = useT()
  const [open, setOpen] = useState<'dialog' | 'sheet' | 'typed' | 'keys' | null>(null)
  const close = () => setOpen(null)
  return (
    <Section title={t('gallery.overlays')}>
      <div className={classes.row}>
        <Button onClick={() => setOpen('dialog')}>{t('gallery.opens.dialog')}</Button>
        <Button onClick={() => setOpen('sheet')}>{t('gallery.opens.sheet')}</Button>
        <Button onClick={() => setOpen('typed')}>{t('gallery.opens.typed')}</Button>
        <Button onClick={() => setOpen('keys')}>{t('gallery.opens.keys')}</Button>
      </div>
      <Dialog
        opened={open === 'dialog'}
        onClose={close}
        title={t('gallery.long')}
        footer={
          <Button kind="primary" onClick={close}>
            {t('gallery.verb')}
          </Button>
        }
      >
        {t('gallery.empty')}
      </Dialog>
      <Sheet opened={open === 'sheet'} onClose={close} title={t('gallery.long')}>
        {t('gallery.empty')}
      </Sheet>
      <TypedConfirm
        opened={open === 'typed'}
        onClose={close}
        title={t('gallery.long')}
        word={sample.number}
        action={t('gallery.verb')}
        onConfirm={close}
      >
        {t('gallery.reason')}
      </TypedConfirm>
      {open === 'keys' && <KeysOverlay onClose={close} />}
    </Section>
  )
}
