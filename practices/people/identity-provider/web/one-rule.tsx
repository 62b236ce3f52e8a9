import { MultiSelect, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useT } from '../../../../web/i18n/i18n.ts'
import type { ClaimRule } from '../claims.ts'
import { groupOf, whenIn } from '../group-rule.ts'
import { useRoles, useTeams, type Choice } from './use-given.ts'
import classes from './rules.module.css'

interface OneRuleProps {
  readonly rule: ClaimRule
  readonly onRule: (rule: ClaimRule) => void
  readonly tools: ReactNode
}

/** One rule: who it is about, and which roles and teams they get. */
export function OneRule({ rule, onRule, tools }: OneRuleProps) {
  return (
    <>
      <Who when={rule.when} onWhen={(when) => onRule({ ...rule, when })} />
      <div className={classes.row}>
        <Roles chosen={rule.roles ?? []} onChosen={(roles) => onRule({ ...rule, roles })} />
        <Teams chosen={rule.teams ?? []} onChosen={(teams) => onRule({ ...rule, teams })} />
      </div>
      {tools}
    </>
  )
}

interface WhoProps {
  readonly when: string
  readonly onWhen: (when: string) => void
}

/** Whom a rule is about: a group, by its value; or a condition, for all else. */
function Who({ when, onWhen }: WhoProps) {
  const t = useT()
  const group = groupOf(when)
  return (
    <div className={classes.row}>
      <NativeSelect
        size="xs"
        label={t('studio.claims.who')}
        value={group ? 'group' : 'condition'}
        data={[
          { value: 'group', label: t('studio.claims.byGroup') },
          { value: 'condition', label: t('studio.claims.byCondition') },
        ]}
        onChange={(event) =>
          // In brackets a condition is its own text, and what stands in them is found again.
          onWhen(
            event.currentTarget.value === 'condition'
              ? `(${when})`
              : whenIn(groupOf(when.replace(/^\((.*)\)$/, '$1')) ?? { claim: 'groups', group: '' }),
          )
        }
      />
      {group ? (
        <>
          <TextInput
            data-first
            size="xs"
            label={t('studio.claims.group')}
            placeholder={t('studio.claims.groupHelp')}
            value={group.group}
            maxLength={300}
            onChange={(event) => onWhen(whenIn({ ...group, group: event.currentTarget.value }))}
          />
          <TextInput
            size="xs"
            label={t('studio.claims.claim')}
            value={group.claim}
            maxLength={100}
            spellCheck={false}
            autoCapitalize="off"
            onChange={(event) => onWhen(whenIn({ ...group, claim: event.currentTarget.value }))}
          />
        </>
      ) : (
        <TextInput
          className={classes.condition}
          size="xs"
          label={t('studio.claims.condition')}
          value={when}
          spellCheck={false}
          autoCapitalize="off"
          onChange={(event) => onWhen(event.currentTarget.value)}
        />
      )}
    </div>
  )
}

interface ChosenProps {
  readonly chosen: readonly string[]
  readonly onChosen: (chosen: readonly string[]) => void
}

/** What can be chosen, and what is chosen though it is not there (any more). */
const withChosen = (choices: readonly Choice[], chosen: readonly string[]): Choice[] => [
  ...choices,
  ...chosen
    .filter((each) => !choices.some(({ value }) => value === each))
    .map((each) => ({ value: each, label: each })),
]

function Roles({ chosen, onChosen }: ChosenProps) {
  const t = useT()
  const { choices } = useRoles()
  return (
    <MultiSelect
      size="xs"
      classNames={{ inputField: classes.typed }}
      label={t('studio.claims.roles')}
      data={withChosen(choices, chosen)}
      value={[...chosen]}
      searchable
      selectFirstOptionOnChange
      openOnFocus={false}
      onChange={onChosen}
    />
  )
}

function Teams({ chosen, onChosen }: ChosenProps) {
  const t = useT()
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  return (
    <MultiSelect
      size="xs"
      classNames={{ inputField: classes.typed }}
      label={t('studio.claims.teams')}
      data={withChosen(useTeams(text, isOpen), chosen)}
      value={[...chosen]}
      searchable
      selectFirstOptionOnChange
      searchValue={text}
      openOnFocus={false}
      onSearchChange={setText}
      onDropdownOpen={() => setOpen(true)}
      onChange={onChosen}
    />
  )
}
