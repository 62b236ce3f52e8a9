import { Link } from '@tanstack/react-router'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { Code } from '../../kit/marks/code.tsx'
import { StateIcon } from '../../kit/marks/state-pill.tsx'
import { paths } from '../../paths.ts'
import type { Similar } from './use-similar.ts'
import classes from './similar.module.css'

/** Records that are about the same thing, each with its state. */
export function SimilarList({ similar, label }: { similar: readonly Similar[]; label: string }) {
  const t = useT()
  const types = useTypes()
  return (
    <ul className={classes.list} aria-label={label}>
      {similar.map(({ id, type: typeName, number, title, stateClass }) => {
        const type = types.find(({ name }) => name === typeName)
        return (
          <li key={id}>
            <Link
              to={paths.record(type?.plural ?? typeName, number || id)}
              preload={false}
              className={classes.row}
            >
              <StateIcon stateClass={stateClass} />
              <span className="visually-hidden">{t(`kit.stateClass.${stateClass}`)}</span>
              <Code dim>{number}</Code>
              <span className={classes.title} title={title}>
                {title}
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
