import { useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import KeysOverlay from '../keys/keys-overlay.tsx'
import { Segments } from '../form/segments.tsx'
import { Section } from '../layout/page.tsx'
import { Button } from '../overlay/button.tsx'
import { Dialog, Sheet } from '../overlay/dialog.tsx'
import { TypedConfirm } from '../overlay/typed-confirm.tsx'
import classes from './gallery.module.css'
import { sample } from './sample.ts'

const sizes = ['sm', 'md', 'lg', 'xl'] as const
type Size = (typeof sizes)[number]

/** What lies over the page until it is closed. */
export function OverlaySamples() {
  const t = useT()
  const [open, setOpen] = useState<'dialog' | 'sheet' | 'typed' | 'waits' | 'keys' | null>(null)
  const [size, setSize] = useState<Size>('md')
  const close = () => setOpen(null)
  return (
    <Section title={t('gallery.overlays')}>
      <div className={classes.row}>
        <Button onClick={() => setOpen('dialog')}>{t('gallery.opens.dialog')}</Button>
        <Button onClick={() => setOpen('sheet')}>{t('gallery.opens.sheet')}</Button>
        <Button onClick={() => setOpen('typed')}>{t('gallery.opens.typed')}</Button>
        <Button onClick={() => setOpen('waits')}>{t('gallery.opens.waits')}</Button>
        <Button onClick={() => setOpen('keys')}>{t('gallery.opens.keys')}</Button>
        <Segments
          label={t('gallery.size')}
          value={size}
          onChange={setSize}
          choices={sizes.map((value) => ({ value, label: value.toUpperCase() }))}
        />
      </div>
      <Dialog
        opened={open === 'dialog'}
        onClose={close}
        size={size}
        title={t('gallery.long')}
        footer={
          <Button kind="primary" onClick={close}>
            {t('gallery.verb')}
          </Button>
        }
      >
        {t('gallery.empty')}
      </Dialog>
      <Sheet opened={open === 'sheet'} onClose={close} size={size} title={t('gallery.long')}>
        {t('gallery.empty')}
      </Sheet>
      {(['typed', 'waits'] as const).map((each) => (
        <TypedConfirm
          key={each}
          opened={open === each}
          onClose={close}
          title={t('gallery.long')}
          word={sample.number}
          action={t('gallery.verb')}
          disabled={each === 'waits'}
          onConfirm={close}
        >
          {t(each === 'waits' ? 'gallery.issue' : 'gallery.reason')}
        </TypedConfirm>
      ))}
      {open === 'keys' && <KeysOverlay onClose={close} />}
    </Section>
  )
}
