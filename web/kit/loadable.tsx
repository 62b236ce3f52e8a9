import { use } from 'react'
import type { ComponentType } from 'react'

/** A part of the screen that is loaded when it is wanted. */
export type Loadable<Props> = ComponentType<Props> & {
  /** The end of the loading, which it begins, anew after a failure; null when there is nothing to wait for: the part then appears at once. */
  readonly loading: () => Promise<unknown> | null
}

/** A part that no first load needs. Unlike with `lazy`, what has come already is drawn without a pause. */
export const loadable = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Loadable<Props> => {
  let loaded: ComponentType<Props> | null = null
  let coming: Promise<ComponentType<Props>> | null = null
  let hasFailed = false
  const begin = async () => {
    try {
      return (loaded = await load())
    } catch (error) {
      hasFailed = true
      throw error
    }
  }
  // A failure is kept and shown: a part that asked anew each time it is drawn would ask without end.
  const started = () => (coming ??= begin())
  const wanted = () => {
    if (hasFailed) coming = null
    hasFailed = false
    return started()
  }
  const Part = (props: Props) => {
    const Loaded = loaded ?? use(started())
    return <Loaded {...props} />
  }
  return Object.assign(Part, { loading: () => (loaded ? null : wanted()) })
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
