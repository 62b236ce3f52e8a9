import '../../i18n/later/studio.ts'
import { useMemo } from 'react'
import { agreementIssues, type AgreementIssue } from '#contract/clocks/agreement.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { TargetDefinition } from '#contract/clocks/target.ts'
import type { NameType, RuleSchema } from '#contract/rule/schema.ts'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { useRuleWords } from '../../i18n/later/rules.ts'
import { Rows } from '../../kit/form/rows.tsx'
import type { EditProps } from '../../record/fields/widget.ts'
import { filterSchema } from '../../record/filter/rule-schema.ts'
import { OneTarget } from './one-target.tsx'
import { newTarget, targetsOf } from './target-shape.ts'
import classes from './targets.module.css'

/** What an agreement promises, to change: a block for each target; faults in its rules are said where they stand. */
export function EditTargets({ input, onInput, id, record, error }: EditProps) {
  const t = useT()
  const targets = targetsOf(input)
  const appliesTo = typeof record['appliesTo'] === 'string' ? record['appliesTo'] : ''
  const types = useTypes()
  const type = types.find((each) => each.name === appliesTo)
  const issues = useIssues(targets, type)
  const told = useMemo(() => type && withSaid(type), [type])
  return (
    <div id={id} className={classes.editor}>
      <Rows
        items={targets}
        onItems={onInput}
        blank={() => newTarget(targets)}
        words={{
          add: t('studio.targets.add'),
          one: (number) => t('studio.targets.one', { number }),
          up: (number) => t('studio.targets.up', { number }),
          down: (number) => t('studio.targets.down', { number }),
          remove: (number) => t('studio.targets.remove', { number }),
          removed: t('studio.rows.removed'),
        }}
      >
        {(target, { at, tools, onItem }) => (
          <OneTarget
            at={at}
            target={target}
            appliesTo={appliesTo}
            type={told}
            issues={issues}
            onTarget={onItem}
            tools={tools}
          />
        )}
      </Rows>
      {error !== undefined && (
        <p className={classes.fault} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

const useIssues = (
  targets: readonly TargetDefinition[],
  type: TypeMeta | undefined,
): readonly AgreementIssue[] => {
  const types = useTypes()
  const inWords = useRuleWords()
  const issues = useMemo(() => {
    if (!type) return []
    const schema = saidToo(filterSchema(type, types))
    const fields = new Set(type.fields.map(({ name }) => name))
    const transitions = new Set(type.transitions.map(({ name }) => name))
    return agreementIssues({ condition: null, targets }, schema, { fields, transitions })
  }, [targets, type, types])
  return issues.map(({ path, message }) => ({ path, message: inWords(message) }))
}

const speakers = { desk: 'desk', requester: 'requester' } as const

/** The type with what its conditions may name besides: who has just spoken, and whether that waits for an answer. */
const withSaid = (type: TypeMeta): TypeMeta => ({
  ...type,
  fields: [
    ...type.fields,
    {
      name: 'said',
      kind: 'choice',
      label: '',
      required: false,
      derived: true,
      choices: speakers,
      filterable: true,
      sortable: false,
      schema: {},
    },
    {
      name: 'unanswered',
      kind: 'boolean',
      label: '',
      required: false,
      derived: true,
      filterable: true,
      sortable: false,
      schema: {},
    },
  ],
})

const told: Readonly<Record<string, NameType>> = {
  said: { kind: 'text', nullable: true, choices: Object.keys(speakers) },
  unanswered: { kind: 'boolean', nullable: false },
}

/** What conditions may name beside the record's own fields. The server knows which of those its log can't tell again. */
const saidToo = (schema: RuleSchema): RuleSchema => ({
  name: (name) => (Object.hasOwn(told, name) ? told[name] : schema.name(name)),
  names: () => [...Object.keys(told), ...schema.names()],
})
