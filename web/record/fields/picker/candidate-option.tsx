import { Code } from '../../../kit/marks/code.tsx'
import { PersonName } from '../../../kit/marks/avatar.tsx'
import { pathSeparator } from './tree-path.ts'
import type { Candidate } from './use-candidates.ts'
import classes from '../typing/fields.module.css'

/** A record to choose: where it stands, its title, its number. */
export function CandidateOption({
  candidate,
  path,
  hasNumber,
}: {
  candidate: Candidate
  path: readonly string[]
  hasNumber: boolean
}) {
  return (
    <span className={classes.option}>
      <span className={classes.optionTitle}>
        {path.length > 0 && <span className={classes.path}>{path.join(pathSeparator) + pathSeparator}</span>}
        {candidate.type === 'person' ? <PersonName name={candidate.title} /> : candidate.title}
      </span>
      {hasNumber && <Code dim>{candidate.number}</Code>}
    </span>
  )
}
