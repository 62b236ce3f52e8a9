import { Link } from '@tanstack/react-router'
import type { ComponentType, ReactNode } from 'react'
import { useT } from '../../i18n/i18n.ts'
import classes from './frame.module.css'

interface FrameProps {
  readonly rail: ReactNode
  readonly top: ReactNode
  /** What holds for everything on the page, below the top line. */
  readonly notice?: ReactNode
  readonly bottom: ReactNode
  readonly children: ReactNode
}

/** The frame of every page: rail, top line and content; on phones a bar of four at the bottom. */
export function Frame({ rail, top, notice, bottom, children }: FrameProps) {
  const t = useT()
  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>
        {t('kit.skipToContent')}
      </a>
      {rail}
      <div className={classes.column}>
        <div className={classes.top}>{top}</div>
        {notice}
        <main id="content" tabIndex={-1} className={classes.main}>
          {children}
        </main>
        {bottom}
      </div>
    </div>
  )
}

export interface BottomItem {
  readonly id: string
  readonly label: string
  readonly icon: ComponentType<{ size?: number; stroke?: number }>
  readonly isCurrent?: boolean
  readonly to?: string
  readonly onClick?: () => void
}

/** The four places in reach of the thumb. */
export function BottomBar({ items }: { items: readonly BottomItem[] }) {
  const t = useT()
  return (
    <nav className={classes.bottom} aria-label={t('shell.nav.label')}>
      {items.map(({ id, label, icon: Icon, isCurrent, to, onClick }) => {
        const inner = (
          <>
            <Icon size={22} stroke={1.6} />
            <span>{label}</span>
          </>
        )
        return to === undefined ? (
          <button key={id} type="button" className={classes.tab} onClick={onClick}>
            {inner}
          </button>
        ) : (
          <Link key={id} to={to} className={classes.tab} aria-current={isCurrent ? 'page' : undefined}>
            {inner}
          </Link>
        )
      })}
    </nav>
  )
}
