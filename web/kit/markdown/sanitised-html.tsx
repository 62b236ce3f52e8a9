import { useMemo } from 'react'
import classes from './markdown.module.css'
import { sanitise } from './sanitise.ts'

/** HTML that others have made, cleaned. */
export function SanitisedHtml({ html }: { html: string }) {
  const safe = useMemo(() => sanitise(html), [html])
  return <div className={classes.prose} dangerouslySetInnerHTML={{ __html: safe }} />
}
