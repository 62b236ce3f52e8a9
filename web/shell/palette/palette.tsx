import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { KeyHint } from '../../kit/keys/key-hint.tsx'
import { StateIcon } from '../../kit/marks/state-pill.tsx'
import { Code } from '../../kit/marks/code.tsx'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import classes from './palette.module.css'
import type { PaletteEntry, PaletteGroup } from './palette-entries.ts'
import { usePaletteGroups } from './use-palette-groups.ts'

/** Ctrl-K: records by number or words, pages, actions. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const t = useT()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { groups, error, isSearching } = usePaletteGroups(text)
  const entries = groups.flatMap((group) => group.entries)
  const chosen = Math.min(at, entries.length - 1)
  const run = (entry: PaletteEntry | undefined): void => {
    if (!entry) return
    onClose()
    entry.run()
  }
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step !== undefined) setAt((chosen + step + entries.length) % Math.max(1, entries.length))
    else if (event.key === 'Enter') run(entries[chosen])
    else return
    event.preventDefault()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size={640}
      padding={0}
      yOffset="10vh"
      returnFocus
      aria-label={t('shell.palette.title')}
      classNames={{ content: classes.content }}
    >
      <input
        className={classes.input}
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={entries[chosen] && `palette-${entries[chosen].id}`}
        aria-label={t('shell.palette.title')}
        placeholder={t('shell.palette.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id="palette-list"
        role="listbox"
        aria-label={t('shell.palette.title')}
        aria-busy={isSearching}
        className={classes.list}
      >
        {groups.map((group) => (
          <Group key={group.name} group={group} chosen={entries[chosen]} onRun={run} />
        ))}
      </div>
      {error !== null && <ErrorPanel compact error={error} />}
      {entries.length === 0 && !isSearching && (
        <p className={classes.none}>{t('shell.palette.none', { text })}</p>
      )}
      <div className={classes.foot} aria-hidden>
        <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> <KeyHint keys="Enter" />{' '}
        <KeyHint keys="Escape" />
        <span className={classes.hint}>{t('shell.palette.hint')}</span>
      </div>
      <span className="visually-hidden" role="status">
        {t('shell.palette.results', { count: entries.length })}
      </span>
    </Modal>
  )
}

interface GroupProps {
  readonly group: PaletteGroup
  readonly chosen: PaletteEntry | undefined
  readonly onRun: (entry: PaletteEntry) => void
}

function Group({ group, chosen, onRun }: GroupProps) {
  const t = useT()
  const title = t(`shell.palette.${group.name}`)
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
          {entry.stateClass ? (
            <StateIcon stateClass={entry.stateClass} size={16} />
          ) : (
            entry.icon && <entry.icon size={16} stroke={1.6} />
          )}
          {entry.number !== undefined && <Code dim>{entry.number}</Code>}
          <span className={classes.label}>{entry.label}</span>
          {entry.kind !== undefined && <span className={classes.kind}>{entry.kind}</span>}
        </button>
      ))}
    </div>
  )
}
