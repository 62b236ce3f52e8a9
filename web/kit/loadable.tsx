import { Suspense, use, useSyncExternalStore } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { Missing } from './layout/missing.tsx'
import { SkeletonText } from './layout/skeleton.tsx'

/** A part of the screen that is loaded when it is wanted. */
export type Loadable<Props> = ComponentType<Props> & {
  /** The end of the loading, which it begins, anew after a failure; null when there is nothing to wait for: the part then appears at once. */
  readonly loading: () => Promise<unknown> | null
}

type Load<Props> = () => Promise<ComponentType<Props> | { readonly default: ComponentType<Props> }>

interface Place<Props> {
  /** Opens above the page: so does what is said in its place. */
  readonly floats?: boolean
  /** What can be shown of it without its program, beside the word that it is missing. */
  readonly instead?: (props: Props) => ReactNode
}

/**
 * A part that no first load needs. Unlike with `lazy`, what has come already is drawn without a pause, and what does not come
 * fails by itself: its place says so and offers to try again, and the page stays.
 */
export const loadable = <Props extends object>(
  load: Load<Props>,
  { floats = false, instead }: Place<Props> = {},
): Loadable<Props> => {
  let loaded: ComponentType<Props> | null = null
  let coming: Promise<ComponentType<Props> | null> | null = null
  let failure: unknown = null
  let hasEnded = false
  const places = new Set<() => void>()
  const begin = async () => {
    hasEnded = false
    try {
      const found = await load()
      loaded = 'default' in found ? found.default : found
      failure = null
    } catch (error) {
      failure = error
    }
    hasEnded = true
    for (const tell of places) tell()
    return loaded
  }
  // A failure is kept and shown: a part that asked anew each time it is drawn would ask without end.
  const started = () => (coming ??= begin())
  const again = () => {
    // Its place says that it is missing until it is there: what suspended anew could take the page away.
    if (hasEnded) coming = null
    return started()
  }
  const watch = (tell: () => void) => {
    places.add(tell)
    return () => places.delete(tell)
  }
  const Part = (props: Props) => {
    const isMissing = useSyncExternalStore(watch, () => failure !== null)
    const Loaded = loaded ?? (isMissing ? null : use(started()))
    if (Loaded) return <Loaded {...props} />
    return (
      <>
        {instead?.(props)}
        <Missing asked={props} floats={floats} onRetry={again} />
      </>
    )
  }
  const loading = async () => {
    if (!(await again())) throw failure
  }
  return Object.assign(Part, { loading: () => (loaded ? null : loading()) })
}

/** A part that is loaded when it is first shown, with bones of text in its place until then; what has come already has none. */
export const later = <Props extends object>(load: Load<Props>): Loadable<Props> => {
  const Loaded = loadable(load)
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

const signsOfUse = ['pointermove', 'pointerdown', 'keydown'] as const

/**
 * Loads parts as soon as somebody begins to do something on the page, before they get to what needs them: who only reads
 * never waits for them. The answer calls it off. A failure shows when the part is used.
 */
export const loadWhenUsed = (parts: readonly Pick<Loadable<never>, 'loading'>[]): (() => void) => {
  const calledOff = new AbortController()
  const load = () => {
    calledOff.abort()
    for (const part of parts) part.loading()?.catch(() => undefined)
  }
  for (const sign of signsOfUse)
    window.addEventListener(sign, load, { signal: calledOff.signal, passive: true, capture: true })
  return () => calledOff.abort()
}
