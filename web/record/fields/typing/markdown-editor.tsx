import { useState } from 'react'
import type { KeyboardEventHandler, ReactNode, Ref } from 'react'
import { useT } from '../../../i18n/i18n.ts'
import plain from '../../../kit/form/plain-input.module.css'
import { Markdown } from '../../../kit/markdown/markdown.tsx'
import { asText } from '../widget.ts'
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
        <TextArea {...{ edit, minRows, maxRows, placeholder, textRef, onKeyDown, onSelect, list }} />
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

type TextAreaProps = Pick<
  MarkdownEditorProps,
  'edit' | 'placeholder' | 'textRef' | 'onKeyDown' | 'onSelect' | 'list'
> & { readonly minRows: number; readonly maxRows: number }

/** The browser's own: a composer stands on every record's page, and none of it should have to be loaded first. */
function TextArea({
  edit,
  minRows,
  maxRows,
  placeholder,
  textRef,
  onKeyDown,
  onSelect,
  list,
}: TextAreaProps) {
  const text = asText(edit.input)
  const below = edit.error ?? edit.help
  return (
    <>
      <textarea
        ref={textRef}
        id={edit.id}
        className={plain.input}
        aria-label={edit.label}
        aria-invalid={edit.error !== undefined}
        aria-describedby={below ? `${edit.id}-below` : undefined}
        aria-autocomplete={list ? 'list' : undefined}
        aria-controls={list?.id}
        aria-activedescendant={list?.active}
        // As high as its text, by the style sheet; a browser that can't do that goes by the lines.
        rows={Math.min(maxRows, Math.max(minRows, text.split('\n').length))}
        style={{ minHeight: `calc(${minRows}lh + 18px)`, maxHeight: `calc(${maxRows}lh + 18px)` }}
        placeholder={placeholder}
        value={text}
        onKeyDown={onKeyDown}
        onSelect={(event) => onSelect?.(event.currentTarget)}
        onChange={(event) => edit.onInput(event.currentTarget.value)}
      />
      {below && (
        <p id={`${edit.id}-below`} className={edit.error ? plain.wrong : plain.help}>
          {below}
        </p>
      )}
    </>
  )
}
