import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { useT } from '../../i18n/i18n.ts'
import classes from './sign-in.module.css'

/** The frame of what is shown before anybody is signed in. */
export function Stage({ title, intro, children }: { title: string; intro?: string; children: ReactNode }) {
  const t = useT()
  useEffect(() => {
    document.title = t('shell.page.title', { page: title })
  }, [title, t])
  return (
    <main className={classes.stage}>
      <div className={classes.card}>
        <div className={classes.brand}>
          <img src="/mark.svg" alt="" width={28} height={28} />
          <span>Keelson</span>
        </div>
        <h1 className={classes.title}>{title}</h1>
        {intro !== undefined && <p className={classes.intro}>{intro}</p>}
        {children}
      </div>
    </main>
  )
}
