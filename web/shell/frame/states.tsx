import { Link } from '@tanstack/react-router'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useT } from '../../i18n/i18n.ts'
import { Button } from '../../kit/overlay/button.tsx'
import { Empty } from '../../kit/layout/empty.tsx'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { SkeletonText } from '../../kit/layout/skeleton.tsx'
import { paths } from '../../paths.ts'

export function NotFound() {
  const t = useT()
  return (
    <Empty action={<Link to={paths.home()}>{t('shell.page.home')}</Link>}>
      <strong>{t('shell.page.notFound')}</strong>
      <br />
      {t('shell.page.notFoundWhy')}
    </Empty>
  )
}

/** A page that failed: by the server's answer, or by a fault of its own. */
export function ScreenError({ error, reset }: ErrorComponentProps) {
  const t = useT()
  return (
    <>
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
    </>
  )
}

export function Starting() {
  return (
    <div style={{ padding: 24 }}>
      <SkeletonText lines={6} />
    </div>
  )
}
