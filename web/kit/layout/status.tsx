import { Fragment, useEffect, useState } from 'react'
import type { HTMLAttributes, ReactNode } from 'react'

interface StatusProps extends HTMLAttributes<HTMLElement> {
  /** A part of a sentence, a sentence, or several. */
  readonly as?: 'span' | 'p' | 'div'
}

/** As long as it takes until a reader of the screen knows that something is to be said here. */
const knownAfterMs = 100

const isText = (children: ReactNode): boolean =>
  Array.isArray(children) ? children.every(isText) : ['string', 'number'].includes(typeof children)

/**
 * What is said as it changes: counts, progress, what became of something. The one way in which the product speaks to those
 * who do not see it. A text that is there from the beginning would be passed over: it is put in once more.
 */
export function Status({ as: Element = 'p', children, ...rest }: StatusProps) {
  const [isKnown, setKnown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setKnown(true), knownAfterMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Element {...rest} role="status" aria-live="polite">
      {isText(children) ? <Fragment key={String(isKnown)}>{children}</Fragment> : children}
    </Element>
  )
}
