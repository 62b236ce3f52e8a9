import type { ReactNode } from 'react'
import { useTabTitle } from '../../kit/layout/tab-title.ts'
import { Mark } from '../../kit/marks/mark.tsx'
import { useHouseBrand } from '../brand/shown-brand.ts'
import classes from './sign-in.module.css'

/** The frame of what is shown before anybody is signed in. */
export function Stage({ title, intro, children }: { title: string; intro?: string; children: ReactNode }) {
  const brand = useHouseBrand()
  useTabTitle(title)
  return (
    <main className={classes.stage}>
      <div className={classes.card}>
        <div className={classes.brand}>
          <Mark logo={brand.logo} size={28} />
          <span>{brand.name}</span>
        </div>
        <h1 className={classes.title}>{title}</h1>
        {intro !== undefined && <p className={classes.intro}>{intro}</p>}
        {children}
      </div>
    </main>
  )
}
