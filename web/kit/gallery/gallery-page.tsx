import '../../i18n/later/gallery.ts'
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconComponents, IconHome } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { BottomBar, Frame } from '../layout/frame.tsx'
import { Page, Section } from '../layout/page.tsx'
import { Rail } from '../layout/rail.tsx'
import { Markdown } from '../markdown/markdown.tsx'
import { SanitisedHtml } from '../markdown/sanitised-html.tsx'
import { Button } from '../overlay/button.tsx'
import { ButtonSamples } from './button-samples.tsx'
import { ChartSamples } from './chart-samples.tsx'
import { FieldSamples } from './field-samples.tsx'
import { FrameSamples } from './frame-samples.tsx'
import classes from './gallery.module.css'
import { MarkSamples } from './mark-samples.tsx'
import { NoticeSamples } from './notice-samples.tsx'
import { OverlaySamples } from './overlay-samples.tsx'
import { sample } from './sample.ts'
import { SchemePane } from './scheme-pane.tsx'

/** Every part of the kit in its states, in both themes side by side; the button changes the page's own. */
export default function GalleryPage() {
  const t = useT()
  const { setColorScheme } = useMantineColorScheme()
  const next = useComputedColorScheme() === 'dark' ? 'light' : 'dark'
  return (
    <KitFrame>
      <Page
        title={t('shell.nav.kit')}
        actions={<Button onClick={() => setColorScheme(next)}>{t(`shell.theme.${next}`)}</Button>}
      >
        <div className={classes.panes}>
          {(['light', 'dark'] as const).map((scheme) => (
            <SchemePane key={scheme} scheme={scheme} label={t(`shell.theme.${scheme}`)}>
              <MarkSamples />
              <ButtonSamples />
              <FieldSamples />
              <NoticeSamples />
              <OverlaySamples />
              <ChartSamples />
              <FrameSamples />
              <Section title={t('gallery.prose')} help={t('gallery.proseHelp')}>
                <Markdown text={t('gallery.text')} />
                <SanitisedHtml html={sample.html} />
              </Section>
            </SchemePane>
          ))}
        </div>
      </Page>
    </KitFrame>
  )
}

/** The frame of every page, around this one: with the way back to the product. */
function KitFrame({ children }: { children: ReactNode }) {
  const t = useT()
  const [isCollapsed, setCollapsed] = useState(true)
  const items = [
    { id: 'home', label: t('gallery.home'), to: '/', icon: IconHome, isCurrent: false },
    { id: 'kit', label: t('shell.nav.kit'), to: '/kit', icon: IconComponents, isCurrent: true },
  ]
  return (
    <Frame
      rail={
        <Rail
          brand={{ name: sample.brand, logo: null }}
          groups={[{ label: t('shell.nav.kit'), items }]}
          collapsed={isCollapsed}
          onCollapse={setCollapsed}
        />
      }
      top={t('gallery.intro')}
      bottom={<BottomBar items={items} />}
    >
      {children}
    </Frame>
  )
}
