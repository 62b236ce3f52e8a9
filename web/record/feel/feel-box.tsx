import { useId, useRef } from 'react'
import type { Ref } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useT } from '../../i18n/i18n.ts'
import type { FeelFault } from '../filter/rule-schema.ts'
import classes from './feel-box.module.css'
import type { Completion } from './completions.ts'
import { useCompletions } from './use-completions.ts'
import type { OpenCompletions } from './use-completions.ts'

interface FeelBoxProps {
  /** Over whose records. */
  readonly type: TypeMeta
  readonly value: string
  readonly onValue: (value: string) => void
  readonly fault: Pick<FeelFault, 'from' | 'to'> | null
  readonly id?: string
  /** The spoken name, where no label stands above. */
  readonly label?: string
  /** Id of what says the fault. */
  readonly describedBy?: string
  readonly placeholder?: string
  readonly onEnter?: () => void
  /** Where only the record's own values count: others are not offered. */
  readonly ownOnly?: boolean
}

/** FEEL to type: what could stand at the caret is offered (Ctrl-Space asks for it), a fault is underlined where it stands. */
export function FeelBox({
  type,
  value,
  onValue,
  fault,
  id,
  label,
  describedBy,
  placeholder,
  onEnter,
  ownOnly,
}: FeelBoxProps) {
  const listId = useId()
  const mirror = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLTextAreaElement>(null)
  const { open, look, take, close, onKey } = useCompletions(type, value, onValue, ownOnly)
  return (
    // What is still being completed is no fault yet.
    <div className={classes.box} data-fault={(fault !== null && !open) || undefined}>
      <Mirror ref={mirror} text={value} fault={fault} />
      <textarea
        ref={input}
        id={id}
        className={classes.input}
        rows={1}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-label={label}
        aria-invalid={fault !== null}
        aria-describedby={describedBy}
        aria-autocomplete="list"
        // What stands around it leaves Enter and Escape to an open list.
        data-expanded={open ? 'true' : undefined}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? `${listId}-${open.at}` : undefined}
        placeholder={placeholder}
        value={value}
        onChange={(event) => {
          onValue(event.currentTarget.value)
          look(event.currentTarget, false)
        }}
        onBlur={close}
        onScroll={(event) => {
          if (mirror.current) mirror.current.scrollTop = event.currentTarget.scrollTop
        }}
        onKeyDown={(event) => {
          const isListKey = onKey(event)
          if (!isListKey && (event.key !== 'Enter' || event.shiftKey)) return
          event.preventDefault()
          // Escape closes the list first, not what the box stands in.
          if (isListKey) event.stopPropagation()
          else onEnter?.()
        }}
      />
      {open && <Offered id={listId} open={open} onTake={(option) => take(option, input.current)} />}
    </div>
  )
}

/** The same text below, with its fault underlined: a text area can't do that itself. */
function Mirror({
  ref,
  text,
  fault,
}: {
  ref: Ref<HTMLDivElement>
  text: string
  fault: FeelBoxProps['fault']
}) {
  return (
    <div ref={ref} className={classes.mirror} aria-hidden>
      {fault ? (
        <>
          {text.slice(0, fault.from)}
          <mark className={classes.fault}>{text.slice(fault.from, fault.to) || ' '}</mark>
          {text.slice(fault.to)}
        </>
      ) : (
        text
      )}
    </div>
  )
}

interface OfferedProps {
  readonly id: string
  readonly open: OpenCompletions
  readonly onTake: (option: Completion) => void
}

function Offered({ id, open, onTake }: OfferedProps) {
  const t = useT()
  return (
    <div id={id} role="listbox" aria-label={t('filter.feel.completions')} className={classes.list}>
      {open.options.map((option, at) => (
        <button
          key={option.insert}
          id={`${id}-${at}`}
          type="button"
          role="option"
          aria-selected={at === open.at}
          tabIndex={-1}
          // The caret stays in the text.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(option)}
        >
          <code>{option.insert}</code>
          <span>{option.label}</span>
        </button>
      ))}
    </div>
  )
}
