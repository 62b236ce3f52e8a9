import { lazy, Suspense } from 'react'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { useTabTitle } from '../../kit/layout/tab-title.ts'
import { isWorkType } from '../../record/filter/presets.ts'
import { NotFound } from '../frame/states.tsx'
import { Ask } from './ask.tsx'
import { Requests } from './requests-part.tsx'
import classes from './help.module.css'

// Asked of few: it comes behind the question, and takes no room while nothing waits.
const Decisions = lazy(() => import('../home/decisions.tsx'))

/** Where somebody comes who needs something: one question, and what became of the others. */
export default function HelpPage() {
  const t = useT()
  const type = useTypes().find((each) => !each.satellite && isWorkType(each))
  useTabTitle(t('help.title'))
  if (!type) return <NotFound />
  return (
    <div className={classes.page}>
      <div className={classes.column}>
        {type.canCreate && <Ask type={type} />}
        <Suspense>
          <Decisions />
        </Suspense>
        <Requests type={type} />
      </div>
    </div>
  )
}
