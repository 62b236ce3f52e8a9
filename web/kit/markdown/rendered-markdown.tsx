import { useMemo } from 'react'
import { renderMarkdown } from './render-markdown.ts'
import classes from './markdown.module.css'

export default function RenderedMarkdown({ text }: { text: string }) {
  const html = useMemo(() => renderMarkdown(text), [text])
  return <div className={classes.prose} dangerouslySetInnerHTML={{ __html: html }} />
}
