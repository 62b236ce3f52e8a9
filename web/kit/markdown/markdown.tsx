import { lazy, Suspense } from 'react'
import { SkeletonText } from '../layout/skeleton.tsx'

const Rendered = lazy(() => import('./rendered-markdown.tsx'))

/** Text written in Markdown. HTML in it is shown as text; links open without telling where they came from. */
export function Markdown({ text }: { text: string }) {
  return (
    <Suspense fallback={<SkeletonText lines={Math.min(6, text.split('\n').length)} />}>
      <Rendered text={text} />
    </Suspense>
  )
}
