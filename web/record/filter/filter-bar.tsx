import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { inSentence } from '../../i18n/language.ts'
import { Button } from '../../kit/overlay/button.tsx'
import { AddFilter } from './add-filter.tsx'
import { chipsToFeel } from './chips-to-feel.ts'
import classes from './filter-bar.module.css'
import type { RecordField } from './filter-field.ts'
import { loadable } from '../../kit/loadable.tsx'

// Reading FEEL takes a parser of 50 kB: it comes when there is a filter to read.
const Conditions = loadable(() => import('./conditions.tsx'))

interface FilterBarProps {
  readonly type: TypeMeta
  readonly fields: readonly RecordField[]
  /** FEEL. */
  readonly filter: string
  readonly q: string
  /** Absent where words are not searched for. */
  readonly searchInput?: RefObject<HTMLInputElement | null>
  readonly onChange: (next: { filter?: string; q?: string }) => void
  /** Chips of another kind, in front of the others. */
  readonly children?: ReactNode
}

const typingMs = 250

/** The one line of filters: words, chips, and the same in FEEL. */
export function FilterBar({ type, fields, filter, q, searchInput, onChange, children }: FilterBarProps) {
  const t = useT()
  const [isFeel, setFeel] = useState(false)
  const hasConditions = filter !== '' || isFeel
  return (
    <div className={classes.bar} role="search" aria-label={t('filter.label')}>
      {searchInput && (
        <SearchWords
          q={q}
          label={t('list.search', { types: inSentence(type.labelMany) })}
          input={searchInput}
          onWords={(words) => onChange({ q: words })}
        />
      )}
      {children}
      {hasConditions ? (
        <Suspense fallback={<span className={classes.coming} />}>
          <Conditions
            type={type}
            fields={fields}
            filter={filter}
            isFeel={isFeel}
            onFilter={(next) => onChange({ filter: next })}
          />
        </Suspense>
      ) : (
        <AddFilter fields={fields} onAdd={(chip) => onChange({ filter: chipsToFeel([chip], fields) })} />
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
          aria-pressed={isFeel}
          title={t(isFeel ? 'filter.feel.hide' : 'filter.feel.show')}
          onClick={() => setFeel(!isFeel)}
        >
          {t('filter.feel.chip')}
        </button>
      </span>
    </div>
  )
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
