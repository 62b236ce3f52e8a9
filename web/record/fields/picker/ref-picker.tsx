import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { RefLabel } from '#contract/api/records.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { useTypes } from '../../../api/use-meta.ts'
import { useT } from '../../../i18n/i18n.ts'
import { Status } from '../../../kit/layout/status.tsx'
import { inSentence } from '../../../i18n/language.ts'
import { paths } from '../../../paths.ts'
import classes from '../typing/fields.module.css'
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
  const { type, typed, setTyped, box, options, treePaths, isBare } = picker
  const types = inSentence(type?.labelMany ?? '')
  const none = isBare ? t(filter ? 'list.empty.noneMatch' : 'list.empty.none', { types }) : null
  const shown = chosen ? [...(treePaths.get(chosen.id) ?? []), chosen.title].join(pathSeparator) : ''
  const hint = chosen ? undefined : t('fields.search', { what: types })

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
      {/* It would lie over the way to make one. */}
      <Combobox.Dropdown hidden={none !== null}>
        <Candidates
          picker={picker}
          chosen={chosen?.id}
          clearable={clearable}
          label={input['aria-label'] ?? types}
          none={none}
        />
      </Combobox.Dropdown>
      {none !== null && <WhereToMake type={type}>{none}</WhereToMake>}
    </Combobox>
  )
}

/** There is nothing to choose: where one is made. It stands below the field, where Tab leads and a list has closed. */
function WhereToMake({ type, children }: { type: TypeMeta | undefined; children: string }) {
  const t = useT()
  return (
    <p className={classes.none}>
      <Status as="span">{children}</Status>{' '}
      {type?.canCreate && (
        <Link to={paths.create(type.plural)}>{t('list.create', { type: inSentence(type.label) })}</Link>
      )}
    </p>
  )
}

interface CandidatesProps {
  readonly picker: ReturnType<typeof useRefPicker>
  /** The id of what is chosen now. */
  readonly chosen?: string
  readonly clearable?: boolean
  readonly label?: string
  /** Said where there is nothing to choose from. */
  readonly none: string | null
}

function Candidates({ picker, chosen, clearable, label, none }: CandidatesProps) {
  const t = useT()
  const { type, typed, found, options, treePaths, isSearching } = picker
  return (
    <Combobox.Options aria-label={label} aria-busy={found.isFetching}>
      {clearable && chosen !== undefined && !isSearching && (
        <Combobox.Option value="">{t('kit.noValue')}</Combobox.Option>
      )}
      {options.map((candidate) => (
        <Combobox.Option key={candidate.id} value={candidate.id} active={candidate.id === chosen}>
          <CandidateOption
            candidate={candidate}
            path={treePaths.get(candidate.id) ?? []}
            hasNumber={!isTree(type)}
          />
        </Combobox.Option>
      ))}
      {options.length === 0 && (
        <NoCandidate isLoading={found.isFetching} error={found.error} text={typed ?? ''} none={none} />
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
  const treePaths = useTreePaths(type, inTree)
  const isSearching = typed !== null && typed.trim() !== ''
  const selectFirst = useEffectEvent(() => {
    if (box.dropdownOpened) box.selectFirstOption()
  })
  useEffect(() => {
    if (isSearching && found.isCurrent) selectFirst()
  }, [found.data, found.isCurrent, isSearching])
  const isBare = !isSearching && found.isCurrent && found.data?.length === 0
  return { type, typed, setTyped, box, found, options, treePaths, isSearching, isBare }
}

interface NoCandidateProps {
  readonly isLoading: boolean
  readonly error: unknown
  readonly text: string
  readonly none: string | null
}

function NoCandidate({ isLoading, error, text, none }: NoCandidateProps) {
  const t = useT()
  const reason = error
    ? ApiProblem.of(error).detail || t('kit.error.title.offline')
    : (none ?? t('fields.nothingFound', { text }))
  return <Combobox.Empty>{isLoading ? t('kit.loading') : reason}</Combobox.Empty>
}
