import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { RefObject } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { Button } from '../../kit/overlay/button.tsx'
import type { Chip } from './chip.ts'
import { chipsToFeel } from './chips-to-feel.ts'
import { FilterChip } from './filter-chip.tsx'
import { AddFilter } from './add-filter.tsx'
import { feelToChips } from './feel-to-chips.ts'
import { FeelInput } from './feel-input.tsx'
import classes from './filter-bar.module.css'
import type { RecordField } from './filter-field.ts'
import { filterSchema } from './rule-schema.ts'

interface FilterBarProps {
  readonly type: TypeMeta
  readonly fields: readonly RecordField[]
  /** FEEL. */
  readonly filter: string
  readonly q: string
  readonly searchInput: RefObject<HTMLInputElement | null>
  readonly onChange: (next: { filter?: string; q?: string }) => void
}

const typingMs = 250

/** The one line of filters: words, chips, and the same in FEEL. */
export function FilterBar({ type, fields, filter, q, searchInput, onChange }: FilterBarProps) {
  const t = useT()
  const types = useTypes()
  const schema = useMemo(() => filterSchema(type, types), [type, types])
  const chips = useMemo(() => chipsOrNull(filter, fields), [filter, fields])
  const [isFeel, setFeel] = useState(false)
  const set = (next: readonly Chip[]): void => onChange({ filter: chipsToFeel(next, fields) })
  const asFeel = isFeel || chips === null
  return (
    <div className={classes.bar} role="search" aria-label={t('filter.label')}>
      <SearchWords
        q={q}
        label={t('list.search', { types: type.labelMany.toLowerCase() })}
        input={searchInput}
        onWords={(words) => onChange({ q: words })}
      />
      {asFeel ? (
        <FeelInput
          key={filter}
          type={type}
          text={filter}
          schema={schema}
          onApply={(text) => onChange({ filter: text })}
        />
      ) : (
        <>
          {chips.map((chip, at) => (
            <FilterChip
              key={`${at}${JSON.stringify(chip)}`}
              chip={chip}
              fields={fields}
              onChange={(next) => set(chips.with(at, next))}
              onRemove={() => set(chips.toSpliced(at, 1))}
            />
          ))}
          <AddFilter fields={fields} onAdd={(chip) => set([...chips, chip])} />
        </>
      )}
      <span className={classes.end}>
        {filter !== '' && (
          <Button kind="plain" size="small" onClick={() => onChange({ filter: '' })}>
            {t('filter.clear')}
          </Button>
        )}
        <button
          type="button"
          className={classes.feel}
          aria-pressed={asFeel}
          title={t(asFeel ? 'filter.feel.hide' : 'filter.feel.show')}
          disabled={chips === null}
          onClick={() => setFeel(!isFeel)}
        >
          {t('filter.feel.chip')}
        </button>
      </span>
    </div>
  )
}

const chipsOrNull = (filter: string, fields: readonly RecordField[]): readonly Chip[] | null => {
  try {
    return feelToChips(filter, fields)
  } catch {
    // Not FEEL: shown as text, with its fault marked.
    return null
  }
}

interface SearchWordsProps {
  readonly q: string
  readonly label: string
  readonly input: RefObject<HTMLInputElement | null>
  readonly onWords: (words: string) => void
}

function SearchWords({ q, label, input, onWords }: SearchWordsProps) {
  const [typed, setTyped] = useState(q)
  const [known, setKnown] = useState(q)
  const [sent, setSent] = useState(q)
  // Words that came from elsewhere (a preset, going back) replace what stands here; an echo of ours does not.
  if (q !== known) {
    setKnown(q)
    if (q !== sent) setTyped(q)
  }
  const send = (words: string): void => {
    setSent(words.trim())
    onWords(words.trim())
  }
  const sendSoon = useDebouncedCallback(send, typingMs)
  return (
    <TextInput
      ref={input}
      className={classes.search}
      size="xs"
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={15} stroke={1.8} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        sendSoon(event.currentTarget.value)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur()
        if (event.key === 'Enter') send(event.currentTarget.value)
      }}
    />
  )
}
