import { useState } from 'react'
import classes from './mark.module.css'

const usual = '/mark.svg'

/** The picture of a brand; the product's own where there is none, or where it can't be loaded. */
export function Mark({ logo, size }: { logo: string | null; size: number }) {
  const [failed, setFailed] = useState<string | null>(null)
  const src = logo !== null && logo !== failed ? logo : usual
  return (
    <img
      className={classes.mark}
      src={src}
      alt=""
      width={size}
      height={size}
      onError={() => setFailed(logo)}
    />
  )
}
