import { useId } from 'react'
import type { ReactNode } from 'react'
import { useTabTitle } from './tab-title.ts'
import classes from './page.module.css'

interface PageProps {
  readonly title: ReactNode
  /** The tab's title, where `title` is no plain text. */
  readonly name?: string
  readonly beside?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** `full`: the content scrolls by itself (lists). `column`: one column of readable width. */
  readonly layout?: 'full' | 'column' | 'wide'
}

/** A page: a header that stays, and below it the content. */
export function Page({ title, name, beside, actions, children, layout = 'wide' }: PageProps) {
  const tab = name ?? (typeof title === 'string' ? title : '')
  useTabTitle(tab)
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <h1 className={classes.title}>{title}</h1>
        {beside !== undefined && <div className={classes.beside}>{beside}</div>}
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      <div className={layout === 'full' ? classes.full : classes.scroll}>
        {layout === 'full' ? (
          children
        ) : (
          <div className={layout === 'column' ? classes.column : classes.wide}>{children}</div>
        )}
      </div>
    </div>
  )
}

/** A part of a page with a heading and a hairline above. */
export function Section({
  title,
  help,
  actions,
  children,
}: {
  title: string
  help?: string
  actions?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.sectionHead}>
        <div>
          <h2 id={id}>{title}</h2>
          {help !== undefined && <p className={classes.help}>{help}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  )
}
