import { lazy, Suspense } from 'react'
import type { ComponentType } from 'react'
import { SkeletonText } from './layout/skeleton.tsx'

/** A part that is loaded when it is first shown, with bones of text in its place until then. */
export const later = <Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> => {
  const Loaded = lazy(load) as ComponentType<Props>
  return function Later(props: Props) {
    return (
      <Suspense fallback={<SkeletonText lines={4} />}>
        <Loaded {...props} />
      </Suspense>
    )
  }
}
