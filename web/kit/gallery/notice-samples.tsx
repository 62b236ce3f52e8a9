import { useState } from 'react'
import { ApiProblem } from '../../api/problem.ts'
import { useT } from '../../i18n/i18n.ts'
import { Empty } from '../layout/empty.tsx'
import { ErrorPanel } from '../layout/error-panel.tsx'
import { Section } from '../layout/page.tsx'
import { SkeletonRows, SkeletonText } from '../layout/skeleton.tsx'
import { Status } from '../layout/status.tsx'
import { Button } from '../overlay/button.tsx'
import { toast } from '../overlay/toast-store.ts'
import classes from './gallery.module.css'

/** What stands where there is nothing, not yet or not any more, and what is said of an act. */
export function NoticeSamples() {
  const t = useT()
  const problem = new ApiProblem({
    code: 'forbidden',
    detail: t('gallery.reason'),
    remedy: t('gallery.remedy'),
    reference: 'req-0192f3a4',
  })
  const refused = new ApiProblem({
    code: 'invalid',
    issues: [{ code: 'required', message: t('gallery.issue') }],
  })
  return (
    <Section title={t('gallery.notices')}>
      <div className={classes.pair}>
        <Empty action={<Button kind="primary">{t('gallery.verb')}</Button>}>{t('gallery.empty')}</Empty>
        <ErrorPanel error={problem} onRetry={() => undefined} />
        <ErrorPanel error={refused} compact />
        <ErrorPanel error={new ApiProblem({ code: 'offline' })} compact />
        <SkeletonText lines={4} />
        <SkeletonRows rows={4} />
      </div>
      <Spoken />
    </Section>
  )
}

function Spoken() {
  const t = useT()
  const [count, setCount] = useState(1)
  const failed = { message: t('gallery.issue'), detail: t('gallery.reason'), tone: 'failed' } as const
  return (
    <div className={classes.row}>
      <Button onClick={() => setCount(count + 1)}>{t('gallery.opens.count')}</Button>
      <Status as="span">{t('gallery.counted', { count })}</Status>
      <Button onClick={() => toast({ message: t('gallery.done'), undo: () => undefined })}>
        {t('gallery.opens.toast')}
      </Button>
      <Button onClick={() => toast(failed)}>{t('gallery.opens.failed')}</Button>
    </div>
  )
}
