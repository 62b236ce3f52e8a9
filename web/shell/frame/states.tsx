import { Link } from '@tanstack/react-router'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useT } from '../../i18n/i18n.ts'
import { Button } from '../../kit/overlay/button.tsx'
import { Empty } from '../../kit/layout/empty.tsx'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Page } from '../../kit/layout/page.tsx'
import { SkeletonText } from '../../kit/layout/skeleton.tsx'
import { paths } from '../../paths.ts'

export function NotFound() {
  const t = useT()
  return (
    <Page title={t('shell.page.notFound')}>
      <Empty action={<Link to={paths.home()}>{t('shell.page.home')}</Link>}>
        {t('shell.page.notFoundWhy')}
      </Empty>
    </Page>
  )
}

/** The same where no frame stands around it. */
export function NotFoundOutside() {
  return (
    <main>
      <NotFound />
    </main>
  )
}

/** A page that failed: by the server's answer, or by a fault of its own. */
export function ScreenError({ error, reset }: ErrorComponentProps) {
  const t = useT()
  return (
    <Page title={t('shell.page.failed')}>
      <ErrorPanel error={error} onRetry={reset} />
      <Empty
        action={
          <Button kind="plain" onClick={() => location.reload()}>
            {t('kit.error.reload')}
          </Button>
        }
      >
        {null}
      </Empty>
    </Page>
  )
}

export function Starting() {
  return (
    <div style={{ padding: 24 }}>
      <SkeletonText lines={6} />
    </div>
  )
}
