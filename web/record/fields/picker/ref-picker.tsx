import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import type { RefLabel } from '#contract/api/records.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { useTypes } from '../../../api/use-meta.ts'
import { useT } from '../../../i18n/i18n.ts'
import { inSentence } from '../../../i18n/language.ts'
import type { inputProps } from '../widget.ts'
import { useCandidates } from './use-candidates.ts'
import type { Candidate } from './use-candidates.ts'
import { CandidateOption } from './candidate-option.tsx'
import { isTree, pathSeparator, useTreePaths } from './tree-path.ts'

interface RefPickerProps {
  readonly target: string
  /** FEEL, ready for the list: see `onlyFilter`. */
  readonly filter?: string
  /** What is chosen now; shown until something is typed. */
  readonly chosen?: RefLabel & { readonly id: string }
  readonly onChoose: (candidate: Candidate | null) => void
  readonly input: Partial<ReturnType<typeof inputProps>>
  readonly placeholder?: string
  readonly clearable?: boolean
  /** Opens at once, for inline editing. */
  readonly isOpen?: boolean
  readonly except?: readonly string[]
}

/** One record of a type, found by typing; arrows and Enter choose, Escape closes the list first. */
export function RefPicker({
  target,
  filter,
  chosen,
  onChoose,
  input,
  placeholder,
  clearable,
  isOpen,
  except,
}: RefPickerProps) {
  const t = useT()
  const picker = useRefPicker({ target, filter, chosen, isOpen, except })
  const { type, typed, setTyped, box, options, paths } = picker
  const shown = chosen ? [...(paths.get(chosen.id) ?? []), chosen.title].join(pathSeparator) : ''
  const hint = chosen ? undefined : t('fields.search', { what: inSentence(type?.labelMany ?? '') })

  const choose = (id: string) => {
    setTyped(null)
    onChoose(options.find((candidate) => candidate.id === id) ?? null)
    box.closeDropdown()
  }

  return (
    <Combobox store={box} onOptionSubmit={choose} transitionProps={{ duration: 0 }} shadow="md">
      <Combobox.Target>
        <TextInput
          {...input}
          autoComplete="off"
          placeholder={placeholder ?? hint}
          value={typed ?? shown}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => box.openDropdown()}
          onBlur={() => box.closeDropdown()}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            box.resetSelectedOption()
            box.openDropdown()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Candidates picker={picker} chosen={chosen?.id} clearable={clearable} label={input['aria-label']} />
      </Combobox.Dropdown>
    </Combobox>
  )
}

interface CandidatesProps {
  readonly picker: ReturnType<typeof useRefPicker>
  /** The id of what is chosen now. */
  readonly chosen?: string
  readonly clearable?: boolean
  readonly label?: string
}

function Candidates({ picker, chosen, clearable, label }: CandidatesProps) {
  const t = useT()
  const { type, typed, found, options, paths, isSearching } = picker
  return (
    <Combobox.Options mah={320} style={{ overflowY: 'auto' }} aria-label={label} aria-busy={found.isFetching}>
      {clearable && chosen !== undefined && !isSearching && (
        <Combobox.Option value="">{t('kit.noValue')}</Combobox.Option>
      )}
      {options.map((candidate) => (
        <Combobox.Option key={candidate.id} value={candidate.id} active={candidate.id === chosen}>
          <CandidateOption
            candidate={candidate}
            path={paths.get(candidate.id) ?? []}
            hasNumber={!isTree(type)}
          />
        </Combobox.Option>
      ))}
      {options.length === 0 && (
        <NoCandidate isLoading={found.isFetching} error={found.error} text={typed ?? ''} />
      )}
    </Combobox.Options>
  )
}

/** What is typed, and what may be chosen for it. */
const useRefPicker = ({
  target,
  filter,
  chosen,
  isOpen,
  except = [],
}: Omit<RefPickerProps, 'input' | 'onChoose'>) => {
  const type = useTypes().find((each) => each.name === target)
  const [typed, setTyped] = useState<string | null>(null)
  const box = useCombobox({ defaultOpened: isOpen, onDropdownClose: () => setTyped(null) })
  const found = useCandidates(type, { text: typed ?? '', filter, enabled: box.dropdownOpened })
  const options = (found.data ?? []).filter((candidate) => !except.includes(candidate.id))
  const inTree = isTree(type) ? [...options.map(({ id }) => id), ...(chosen ? [chosen.id] : [])] : []
  const paths = useTreePaths(type, inTree)
  const isSearching = typed !== null && typed.trim() !== ''
  const selectFirst = useEffectEvent(() => {
    if (box.dropdownOpened) box.selectFirstOption()
  })
  useEffect(() => {
    if (isSearching && found.isCurrent) selectFirst()
  }, [found.data, found.isCurrent, isSearching])
  return { type, typed, setTyped, box, found, options, paths, isSearching }
}

function NoCandidate({ isLoading, error, text }: { isLoading: boolean; error: unknown; text: string }) {
  const t = useT()
  const reason = error
    ? ApiProblem.of(error).detail || t('kit.error.title.offline')
    : t('fields.nothingFound', { text })
  return <Combobox.Empty>{isLoading ? t('kit.loading') : reason}</Combobox.Empty>
}
