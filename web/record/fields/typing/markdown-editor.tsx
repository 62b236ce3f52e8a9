import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { KeyboardEventHandler, ReactNode, Ref } from 'react'
import { useT } from '../../../i18n/i18n.ts'
import { Markdown } from '../../../kit/markdown/markdown.tsx'
import { asText, inputProps } from '../widget.ts'
import type { EditProps } from '../widget.ts'
import classes from './fields.module.css'

interface MarkdownEditorProps {
  readonly edit: EditProps
  readonly minRows?: number
  readonly maxRows?: number
  readonly placeholder?: string
  readonly textRef?: Ref<HTMLTextAreaElement>
  readonly onKeyDown?: KeyboardEventHandler<HTMLTextAreaElement>
  readonly onSelect?: (text: HTMLTextAreaElement) => void
  /** Stands at the left of the switch between writing and the preview. */
  readonly beside?: ReactNode
  /** Stands at the right end below the text: what is done with it. */
  readonly children?: ReactNode
  /** A list that belongs to what is typed, open at the moment, and its entry in focus. */
  readonly list?: { readonly id: string; readonly active: string }
  readonly isFootHidden?: boolean
}

/** Markdown to write, with a look at what becomes of it. */
export function MarkdownEditor({
  edit,
  minRows = 3,
  maxRows = 20,
  placeholder,
  textRef,
  onKeyDown,
  onSelect,
  beside,
  children,
  list,
  isFootHidden,
}: MarkdownEditorProps) {
  const t = useT()
  const [isPreview, setPreview] = useState(false)
  const text = asText(edit.input)
  return (
    <div className={classes.writing}>
      {isPreview && text.trim() !== '' ? (
        <div className={classes.preview}>
          <Markdown text={text} />
        </div>
      ) : (
        <Textarea
          {...inputProps(edit)}
          ref={textRef}
          autosize
          minRows={minRows}
          maxRows={maxRows}
          placeholder={placeholder}
          value={text}
          aria-autocomplete={list ? 'list' : undefined}
          aria-controls={list?.id}
          aria-activedescendant={list?.active}
          onKeyDown={onKeyDown}
          onSelect={(event) => onSelect?.(event.currentTarget)}
          onChange={(event) => edit.onInput(event.currentTarget.value)}
        />
      )}
      <div className={classes.writingFoot} hidden={isFootHidden}>
        {beside ?? <span className={classes.aside}>{t('fields.markdown')}</span>}
        <span className={classes.writingEnd}>
          <button
            type="button"
            className={classes.textButton}
            aria-pressed={isPreview}
            disabled={text.trim() === ''}
            onClick={() => setPreview(!isPreview)}
          >
            {t(isPreview ? 'fields.write' : 'fields.preview')}
          </button>
          {children}
        </span>
      </div>
    </div>
  )
}
