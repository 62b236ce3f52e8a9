import { Fragment, Suspense, useMemo } from 'react'
import { SkeletonText } from '../layout/skeleton.tsx'
import { loadable } from '../loadable.tsx'
import { plainParagraphs } from './plain.ts'
import classes from './markdown.module.css'

// The parser and the cleaner are 50 kB: they come with the first text that has marks.
const Rendered = loadable(() => import('./rendered-markdown.tsx'), {
  // What somebody wrote can be read with its marks too.
  instead: ({ text }) => <Plain paragraphs={text.split(/\n{2,}/).map((part) => part.split('\n'))} />,
})

/** Begins to load what draws these texts: the end of that; nothing where it is there, or none of them has a mark. */
export const bringMarks = (texts: readonly string[]): readonly Promise<unknown>[] =>
  texts.some((text) => plainParagraphs(text) === null) ? [Rendered.loading() ?? []].flat() : []

/** Text written in Markdown. HTML in it is shown as text; links open without telling where they came from. */
export function Markdown({ text }: { text: string }) {
  const plain = useMemo(() => plainParagraphs(text), [text])
  if (plain) return <Plain paragraphs={plain} />
  return (
    <Suspense fallback={<SkeletonText lines={Math.min(6, text.split('\n').length)} />}>
      <Rendered text={text} />
    </Suspense>
  )
}

function Plain({ paragraphs }: { paragraphs: readonly (readonly string[])[] }) {
  return (
    <div className={classes.prose}>
      {paragraphs.map((lines, at) => (
        <p key={at}>
          {lines.map((line, of) => (
            <Fragment key={of}>
              {of > 0 && <br />}
              {line}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  )
}
