import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useT } from '../../i18n/i18n.ts'
import '../../i18n/later/desk.ts'
import { KeyHint } from '../../kit/keys/key-hint.tsx'
import { StateIcon } from '../../kit/marks/state-pill.tsx'
import { Code } from '../../kit/marks/code.tsx'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Status } from '../../kit/layout/status.tsx'
import classes from './palette.module.css'
import type { PaletteEntry, PaletteGroup } from './palette-entries.ts'
import { releaseTyping } from './typed-ahead.ts'
import { usePaletteGroups } from './use-palette-groups.ts'

export { noteSeen } from './seen-records.ts'

/** Ctrl-K: what can be done here, records by number or words, pages, actions. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useT()
  useEffect(() => () => void releaseTyping(), [])
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={640}
      yOffset="10vh"
      returnFocus
      lockScroll={false}
      classNames={{ content: classes.content }}
      transitionProps={{ duration: 80 }}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={t('shell.palette.title')}>
        <Search onClose={onClose} />
        <div className={classes.foot} aria-hidden>
          <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> <KeyHint keys="Enter" />{' '}
          <KeyHint keys="Escape" />
          <span className={classes.hint}>{t('shell.palette.hint')}</span>
        </div>
      </Modal.Content>
    </Modal.Root>
  )
}

function Search({ onClose }: { onClose: () => void }) {
  const t = useT()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { groups, error, isSearching } = usePaletteGroups(text)
  const entries = groups.flatMap((group) => group.entries)
  const chosen = entries[Math.min(at, entries.length - 1)]
  const run = (entry: PaletteEntry | undefined): void => {
    if (!entry) return
    onClose()
    entry.run()
  }
  const type = (typed: string): void => {
    setText(typed)
    setAt(0)
  }
  const step = (by: number): void =>
    setAt((Math.min(at, entries.length - 1) + by + entries.length) % Math.max(1, entries.length))
  return (
    <>
      <SearchInput text={text} chosen={chosen} onType={type} onStep={step} onRun={() => run(chosen)} />
      <div
        id="palette-list"
        role="listbox"
        aria-label={t('shell.palette.title')}
        aria-busy={isSearching}
        className={classes.list}
      >
        {groups.map((group) => (
          <Group key={group.name} group={group} chosen={chosen} onRun={run} />
        ))}
      </div>
      {error !== null && <ErrorPanel compact error={error} />}
      {entries.length === 0 && !isSearching && (
        <p className={classes.none}>{t('shell.palette.none', { text })}</p>
      )}
      <Status as="span" className="visually-hidden">
        {t('shell.palette.results', { count: entries.length })}
      </Status>
    </>
  )
}

interface SearchInputProps {
  readonly text: string
  readonly chosen: PaletteEntry | undefined
  readonly onType: (text: string) => void
  readonly onStep: (by: number) => void
  readonly onRun: () => void
}

function SearchInput({ text, chosen, onType, onStep, onRun }: SearchInputProps) {
  const t = useT()
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') onStep(1)
    else if (event.key === 'ArrowUp') onStep(-1)
    else if (event.key === 'Enter') onRun()
    else return
    event.preventDefault()
  }
  return (
    <input
      className={classes.input}
      data-autofocus
      role="combobox"
      aria-expanded
      aria-controls="palette-list"
      aria-activedescendant={chosen && `palette-${chosen.id}`}
      aria-label={t('shell.palette.title')}
      placeholder={t('shell.palette.placeholder')}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={(event) => onType(event.currentTarget.value)}
      onFocus={() => {
        const typed = releaseTyping()
        if (typed) onType(text + typed)
      }}
      onKeyDown={onKeyDown}
    />
  )
}

interface GroupProps {
  readonly group: PaletteGroup
  readonly chosen: PaletteEntry | undefined
  readonly onRun: (entry: PaletteEntry) => void
}

function Group({ group, chosen, onRun }: GroupProps) {
  const t = useT()
  const title =
    group.name === 'here' || group.name === 'recent'
      ? t(`desk.${group.name}`)
      : t(`shell.palette.${group.name}`)
  return (
    <div role="group" aria-label={title}>
      <div className={classes.heading} aria-hidden>
        {title}
      </div>
      {group.entries.map((entry) => (
        // The field above holds the focus and its keys choose; the pointer is the second way.
        <button
          key={entry.id}
          id={`palette-${entry.id}`}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={entry === chosen}
          className={classes.entry}
          ref={entry === chosen ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
          onClick={() => onRun(entry)}
        >
          <span className={classes.icon}>
            {entry.stateClass ? (
              <StateIcon stateClass={entry.stateClass} size={16} />
            ) : (
              entry.icon && <entry.icon size={16} stroke={1.6} />
            )}
          </span>
          {entry.number !== undefined && <Code dim>{entry.number}</Code>}
          <span className={classes.label}>{entry.label}</span>
          {entry.kind !== undefined && <span className={classes.kind}>{entry.kind}</span>}
          {entry.keys !== undefined && <KeyHint keys={entry.keys} />}
        </button>
      ))}
    </div>
  )
}
