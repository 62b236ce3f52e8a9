import { capsOf, stepsOf } from './match.ts'
import classes from './key-hint.module.css'

/** The caps of a key or sequence: `mod+k`, `g i`. Not spoken: the control carries `aria-keyshortcuts` or a label. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className={classes.hint} aria-hidden>
      {stepsOf(keys).flatMap((step, at) =>
        capsOf(step).map((cap) => (
          <kbd key={`${at}${cap}`} className={classes.cap}>
            {cap}
          </kbd>
        )),
      )}
    </span>
  )
}
