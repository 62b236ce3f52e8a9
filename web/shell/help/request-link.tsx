import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { StateClass } from '#contract/lifecycle.ts'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { StateIcon } from '../../kit/marks/state-pill.tsx'
import { paths } from '../../paths.ts'
import type { Far } from './how-far.ts'
import classes from './help.module.css'

interface RequestLinkProps {
  readonly type: TypeMeta
  /** The record's own type, where it may be another: knowledge has its own page. */
  readonly of?: string
  readonly number: string
  readonly title: string
  readonly stateClass: StateClass
  readonly far?: Far
  /** Stands behind how far it is. */
  readonly children?: ReactNode
}

/** A request as one line of words: what it is, and how far. */
export function RequestLink({ type, number, title, stateClass, far, children, ...rest }: RequestLinkProps) {
  const t = useT()
  const own = useTypes().find(({ name }) => name === (rest.of ?? type.name)) ?? type
  const isRequest = own.name === type.name
  return (
    <Link
      to={isRequest ? paths.help(number) : paths.record(own.plural, number)}
      preload={false}
      className={classes.request}
    >
      <StateIcon stateClass={stateClass} size={18} />
      <span className={classes.words}>
        <strong>{title}</strong>
        <span className={classes.far}>
          {isRequest && t(`help.far.${far ?? stateClass}`)}
          {children}
        </span>
      </span>
    </Link>
  )
}
