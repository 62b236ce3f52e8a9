import classes from './avatar.module.css'

/** Initials on a quiet ground. Decorative: the name stands beside it, or in the label of what it sits in. */
export function Avatar({ name, size = 22 }: { name: string; size?: number }) {
  return (
    <span
      className={classes.avatar}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.42) }}
      aria-hidden
    >
      {initialsOf(name)}
    </span>
  )
}

/** First letters of the first and the last word. */
const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/)
  const first = [...(words[0] ?? '')][0] ?? '?'
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return `${first}${last}`.toUpperCase()
}

/** A person with initials and name, cut where there is no room. */
export function PersonName({ name, size = 20 }: { name: string; size?: number }) {
  return (
    <span className={classes.person} title={name}>
      <Avatar name={name} size={size} />
      <span className={classes.name}>{name}</span>
    </span>
  )
}
