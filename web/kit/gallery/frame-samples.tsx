import { IconHome, IconInbox, IconSearch, IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { Section } from '../layout/page.tsx'
import { Rail } from '../layout/rail.tsx'
import classes from './gallery.module.css'
import { sample } from './sample.ts'

/** What leads from page to page. The bar of a phone is the page’s own. */
export function FrameSamples() {
  const t = useT()
  const [isCollapsed, setCollapsed] = useState(false)
  const item = (id: string, label: string, icon: typeof IconHome) => ({
    id,
    label,
    icon,
    to: '/kit',
    isCurrent: id === 'home',
  })
  const items = [
    item('home', t('gallery.marks'), IconHome),
    item('inbox', t('gallery.buttons'), IconInbox),
    item('search', t('gallery.fields'), IconSearch),
    item('person', t('gallery.prose'), IconUser),
  ]
  return (
    <Section title={t('gallery.frame')} help={t('gallery.frameHelp')}>
      <div className={classes.rail}>
        <Rail
          brand={{ name: sample.brand, logo: null }}
          groups={[{ label: t('shell.nav.kit'), items }]}
          collapsed={isCollapsed}
          onCollapse={setCollapsed}
        />
      </div>
    </Section>
  )
}
