import { createElement, Fragment, useMemo } from 'react'
import type { ReactNode } from 'react'
import { markdownParser } from '#contract/markdown.ts'
import type { MarkdownToken } from '#contract/markdown.ts'
import { foreignLink, isOurs, safeAddress } from './safe-address.ts'
import classes from './markdown.module.css'

export default function RenderedMarkdown({ text }: { text: string }) {
  const content = useMemo(() => elementsOf(markdownParser.parse(text, {})), [text])
  return <div className={classes.prose}>{content}</div>
}

/** What a text may become. Nothing else is ever made of one: no HTML of a text's author reaches the page. */
const elements: ReadonlySet<string> = new Set([
  'p', 'strong', 'em', 's', 'blockquote', 'ul', 'ol', 'li', 'a', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td',
]) // prettier-ignore

interface Open {
  readonly token: MarkdownToken | null
  readonly children: ReactNode[]
}

const elementsOf = (tokens: readonly MarkdownToken[]): ReactNode => {
  const open: Open[] = [{ token: null, children: [] }]
  for (const [key, token] of tokens.entries()) {
    if (token.nesting > 0) open.push({ token, children: [] })
    else {
      // A closing token ends what was opened last: the parser's tokens are balanced.
      const node = token.nesting < 0 ? closed(open.pop(), key) : leaf(token, key)
      open.at(-1)?.children.push(node)
    }
  }
  return open[0]?.children
}

const closed = (open: Open | undefined, key: number): ReactNode => {
  const { token, children } = open ?? { token: null, children: [] }
  // A paragraph of a list without blank lines between its items is not one.
  const name = token && !token.hidden && elements.has(token.tag) ? token.tag : Fragment
  return createElement(name, { key, ...(token && name !== Fragment && attributesOf(token)) }, ...children)
}

const attributesOf = (token: MarkdownToken): Record<string, string | number> => {
  if (token.tag === 'ol') return { start: Number(token.attrGet('start') ?? 1) }
  if (token.tag !== 'a') return {}
  const href = String(token.attrGet('href') ?? '')
  const title = token.attrGet('title')
  return {
    ...(safeAddress.test(href) && { href }),
    ...(title && { title }),
    rel: foreignLink.rel,
    ...(!isOurs(href) && { target: foreignLink.target }),
  }
}

const leaf = (token: MarkdownToken, key: number): ReactNode => {
  switch (token.type) {
    case 'inline':
      return <Fragment key={key}>{elementsOf(token.children ?? [])}</Fragment>
    case 'softbreak':
    case 'hardbreak':
      return <br key={key} />
    case 'hr':
      return <hr key={key} />
    case 'code_inline':
      return <code key={key}>{token.content}</code>
    case 'fence':
    case 'code_block':
      return (
        <pre key={key}>
          <code>{token.content}</code>
        </pre>
      )
    default:
      return token.content
  }
}
