import '../../i18n/later/gallery.ts'
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconFilter, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { stateClasses } from '#contract/lifecycle.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useT } from '../../i18n/i18n.ts'
import { KeyHint } from '../keys/key-hint.tsx'
import KeysOverlay from '../keys/keys-overlay.tsx'
import { Empty } from '../layout/empty.tsx'
import { ErrorPanel } from '../layout/error-panel.tsx'
import { Page, Section } from '../layout/page.tsx'
import { SkeletonRows, SkeletonText } from '../layout/skeleton.tsx'
import { Markdown } from '../markdown/markdown.tsx'
import { PersonName } from '../marks/avatar.tsx'
import { Code } from '../marks/code.tsx'
import { PriorityBars } from '../marks/priority-bars.tsx'
import { ShareBar } from '../marks/share-bar.tsx'
import { RelativeTime } from '../marks/relative-time.tsx'
import { StatePill } from '../marks/state-pill.tsx'
import { Button, IconButton } from '../overlay/button.tsx'
import { Dialog, Sheet } from '../overlay/dialog.tsx'
import { TypedConfirm } from '../overlay/typed-confirm.tsx'
import { toast } from '../overlay/toast-store.ts'
import { FieldSamples } from './field-samples.tsx'
import classes from './gallery.module.css'
import { sample } from './sample.ts'

/** Every part of the kit in its states; the button switches the theme. */
export default function GalleryPage() {
  const t = useT()
  const { setColorScheme } = useMantineColorScheme()
  const next = useComputedColorScheme() === 'dark' ? 'light' : 'dark'
  return (
    <main className={classes.stage}>
      <Page
        title={t('shell.nav.kit')}
        actions={<Button onClick={() => setColorScheme(next)}>{t(`shell.theme.${next}`)}</Button>}
      >
        <Marks />
        <Buttons />
        <FieldSamples />
        <Notices />
        <Overlays />
        <Section title={t('gallery.prose')}>
          <Markdown text={t('gallery.text')} />
        </Section>
      </Page>
    </main>
  )
}

function Marks() {
  const t = useT()
  const priorities = sample.priorities.map((name, at) => ({
    level: 4 - at,
    label: t(`gallery.priority.${name}`),
  }))
  const label = t('gallery.priority.critical')
  return (
    <Section title={t('gallery.marks')}>
      <div className={classes.row}>
        {stateClasses.map((stateClass) => (
          <StatePill key={stateClass} stateClass={stateClass} />
        ))}
      </div>
      <div className={classes.row}>
        {priorities.map((each) => (
          <PriorityBars key={each.level} {...each} />
        ))}
        <PriorityBars level={4} label={label} hideLabel />
      </div>
      <div className={classes.row}>
        <ShareBar value={40} label={label} />
        <ShareBar value={70} tone="warning" label={label} />
        <ShareBar value={100} tone="bad" label={label} />
      </div>
      <div className={classes.row}>
        <PersonName name={sample.person} />
        <span className={classes.narrow}>
          <PersonName name={sample.longPerson} />
        </span>
        <Code>{sample.number}</Code>
        {sample.times().map((at) => (
          <RelativeTime key={at} at={at} />
        ))}
        <KeyHint keys="mod+k" />
        <KeyHint keys="g h" />
      </div>
    </Section>
  )
}

function Buttons() {
  const t = useT()
  const [verb, reason, long] = [t('gallery.verb'), t('gallery.reason'), t('gallery.long')]
  return (
    <Section title={t('gallery.buttons')}>
      <div className={classes.row}>
        <Button kind="primary" keys="mod+Enter">
          {verb}
        </Button>
        <Button icon={<IconPlus size={16} aria-hidden />}>{verb}</Button>
        <Button kind="plain">{verb}</Button>
        <Button kind="danger">{verb}</Button>
        <Button kind="primary" busy>
          {verb}
        </Button>
        <Button disabled>{verb}</Button>
        <Button reason={reason}>{verb}</Button>
        <Button size="small">{verb}</Button>
        <Button size="large" kind="primary">
          {verb}
        </Button>
        <IconButton label={long} keys="f">
          <IconFilter size={18} stroke={1.6} />
        </IconButton>
        <IconButton label={long} pressed>
          <IconFilter size={18} stroke={1.6} />
        </IconButton>
      </div>
    </Section>
  )
}

function Notices() {
  const t = useT()
  const problem = new ApiProblem({
    code: 'forbidden',
    detail: t('gallery.reason'),
    remedy: t('gallery.remedy'),
    reference: 'req-0192f3a4',
  })
  return (
    <Section title={t('gallery.notices')}>
      <div className={classes.pair}>
        <Empty action={<Button kind="primary">{t('gallery.verb')}</Button>}>{t('gallery.empty')}</Empty>
        <ErrorPanel error={problem} onRetry={() => undefined} />
        <ErrorPanel
          error={
            new ApiProblem({ code: 'invalid', issues: [{ code: 'required', message: t('gallery.issue') }] })
          }
          compact
        />
        <ErrorPanel error={new ApiProblem({ code: 'offline' })} compact />
        <SkeletonText lines={4} />
        <SkeletonRows rows={4} />
      </div>
    </Section>
  )
}

function Overlays() {
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
        <Button onClick={() => toast({ message: t('gallery.done'), undo: () => undefined })}>
          {t('gallery.opens.toast')}
        </Button>
        <Button
          onClick={() => toast({ message: t('gallery.issue'), detail: t('gallery.reason'), tone: 'failed' })}
        >
          {t('gallery.opens.failed')}
        </Button>
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
