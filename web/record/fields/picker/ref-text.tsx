import { Link } from '@tanstack/react-router'
import type { Refs } from '#contract/api/records.ts'
import { useTypes } from '../../../api/use-meta.ts'
import { useT } from '../../../i18n/i18n.ts'
import { PersonName } from '../../../kit/marks/avatar.tsx'
import { Code } from '../../../kit/marks/code.tsx'
import { paths } from '../../../paths.ts'
import { isWork } from './work-type.ts'
import { refOf, useRefLabel } from './ref-labels.ts'
import { isTree, pathSeparator, useTreePaths } from './tree-path.ts'
import classes from '../typing/fields.module.css'

/** A referenced record by name; a person with initials, a term by its path, work with its number. */
export function RefText({
  value,
  target,
  refs,
  linked,
}: {
  value: unknown
  target?: string
  refs: Refs
  linked?: boolean
}) {
  const t = useT()
  const ref = refOf(value, target)
  const label = useRefLabel(value, target, refs)
  const type = useTypes().find((each) => each.name === (label?.type ?? ref?.type))
  const path = useTreePaths(isTree(type) ? type : undefined, ref ? [ref.id] : []).get(ref?.id ?? '') ?? []
  if (!label || !type) return <span className={classes.path}>{label?.title ?? t('kit.unreadable')}</span>
  const inner = (
    <>
      {isWork(type) && <Code dim>{label.number}</Code>}
      {path.length > 0 && <span className={classes.path}>{path.join(pathSeparator) + pathSeparator}</span>}
      {type.name === 'person' ? (
        <PersonName name={label.title} />
      ) : (
        <span className={classes.refTitle}>{label.title}</span>
      )}
    </>
  )
  if (!linked || type.satellite) return <span className={classes.ref}>{inner}</span>
  return (
    <Link to={paths.record(type.plural, label.number)} className={classes.ref}>
      {inner}
    </Link>
  )
}
