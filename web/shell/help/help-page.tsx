import { Suspense } from 'react'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { Mark } from '../../kit/marks/mark.tsx'
import { useTabTitle } from '../../kit/layout/tab-title.ts'
import { isWorkType } from '../../record/filter/presets.ts'
import { isOwnLook, useOwnBrand } from '../brand/shown-brand.ts'
import { NotFound } from '../frame/states.tsx'
import { Ask } from './ask.tsx'
import { Requests } from './requests-part.tsx'
import classes from './help.module.css'
import { loadable } from '../../kit/loadable.tsx'

// Asked of few: it comes behind the question, and takes no room while nothing waits.
const Decisions = loadable(() => import('../home/decisions.tsx'))

/** Where somebody comes who needs something: one question, and what became of the others. */
export default function HelpPage() {
  const t = useT()
  const type = useTypes().find((each) => !each.satellite && isWorkType(each))
  const brand = useOwnBrand()
  useTabTitle(t('help.title'))
  if (!type) return <NotFound />
  return (
    <div className={classes.page}>
      <div className={classes.column}>
        {/* A phone has no rail, which says it elsewhere. */}
        {isOwnLook(brand) && (
          <p className={classes.house}>
            <Mark logo={brand.logo} size={28} /> {brand.name}
          </p>
        )}
        {type.canCreate && <Ask type={type} />}
        <Suspense>
          <Decisions />
        </Suspense>
        <Requests type={type} />
      </div>
    </div>
  )
}
