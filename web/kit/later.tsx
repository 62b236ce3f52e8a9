import { Suspense } from 'react'
import type { ComponentType } from 'react'
import { SkeletonText } from './layout/skeleton.tsx'
import { loadable, type Loadable } from './loadable.tsx'

/** A part that is loaded when it is first shown, with bones of text in its place until then; what has come already has none. */
export const later = <Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): Loadable<Props> => {
  const Loaded = loadable(async () => (await load()).default)
  return Object.assign(
    function Later(props: Props) {
      return (
        <Suspense fallback={<SkeletonText lines={4} />}>
          <Loaded {...props} />
        </Suspense>
      )
    },
    { loading: Loaded.loading },
  )
}
