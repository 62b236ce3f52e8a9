import { useT } from '../../i18n/i18n.ts'
import { SkeletonText } from '../../kit/layout/skeleton.tsx'
import { Code } from '../../kit/marks/code.tsx'
import classes from './record-page.module.css'
import headerClasses from './header/record-header.module.css'

/** The shape of a record's page while it comes. */
export function RecordSkeleton({ number }: { number: string }) {
  const t = useT()
  return (
    <div className={classes.page} aria-busy="true">
      <header className={headerClasses.header}>
        <div className={headerClasses.what}>
          <div className={headerClasses.marks}>
            <Code>{number}</Code>
          </div>
          <div className={classes.titleToCome} />
        </div>
      </header>
      <div className={classes.body}>
        <div className={classes.main}>
          <div className={classes.story}>
            <SkeletonText lines={7} what={t('record.page.loading', { number })} />
          </div>
        </div>
        <div className={classes.side}>
          <SkeletonText lines={10} />
        </div>
      </div>
    </div>
  )
}
