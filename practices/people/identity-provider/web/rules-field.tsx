import '../../../../web/i18n/later/studio.ts'
import { IconPlus } from '@tabler/icons-react'
import { useT } from '../../../../web/i18n/i18n.ts'
import { Code } from '../../../../web/kit/marks/code.tsx'
import { Button } from '../../../../web/kit/overlay/button.tsx'
import type { EditProps, ShowProps } from '../../../../web/record/fields/widget.ts'
import type { ClaimRule } from '../claims.ts'
import { groupOf, whenIn } from '../group-rule.ts'
import { OneRule, ruleId } from './one-rule.tsx'
import { useRoles } from './use-given.ts'
import classes from './rules.module.css'

/** A stored or typed value as rules; what is none of them is left out. */
const rulesOf = (value: unknown): readonly ClaimRule[] =>
  Array.isArray(value)
    ? value.filter(
        (each): each is ClaimRule =>
          typeof each === 'object' && each !== null && typeof (each as ClaimRule).when === 'string',
      )
    : []

/** What groups become, in words. */
export function ShowRules({ value }: ShowProps) {
  const t = useT()
  const roles = useRoles()
  const rules = rulesOf(value)
  if (rules.length === 0) return <span className="dim">{t('studio.claims.none')}</span>
  return (
    <ul className={classes.list}>
      {rules.map(({ when, roles: given = [], teams = [] }, at) => {
        const group = groupOf(when)
        return (
          <li key={at}>
            <span>
              {t(group ? 'studio.claims.inGroup' : 'studio.claims.if')} <Code>{group?.group ?? when}</Code>
            </span>
            {given.length > 0 && (
              <span>
                {t('studio.claims.roles')}: <strong>{given.map(roles.nameOf).join(', ')}</strong>
              </span>
            )}
            {teams.length > 0 && (
              <span>
                {t('studio.claims.teams')}: <strong>{teams.join(', ')}</strong>
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** What groups become, to change: a block for each rule, which is added, moved and removed by buttons. */
export function EditRules({ input, onInput, id, error, help }: EditProps) {
  const t = useT()
  const rules = rulesOf(input)
  const move = (at: number, to: number): void => {
    const moved = rules[at]
    if (moved === undefined) return
    onInput(rules.toSpliced(at, 1).toSpliced(to, 0, moved))
    focusSoon(ruleId(id, to, to < at ? 'up' : 'down'), ruleId(id, to, to < at ? 'down' : 'up'))
  }
  return (
    <div id={id} tabIndex={-1} className={classes.editor}>
      {help !== undefined && <p className={classes.help}>{help}</p>}
      {rules.map((rule, at) => (
        <OneRule
          key={at}
          id={id}
          at={at}
          last={rules.length - 1}
          rule={rule}
          onRule={(next) => onInput(rules.with(at, next))}
          onMove={(to) => move(at, to)}
          onRemove={() => onInput(rules.toSpliced(at, 1))}
        />
      ))}
      <Button
        size="small"
        icon={<IconPlus size={16} aria-hidden />}
        onClick={() => {
          onInput([...rules, { when: whenIn({ claim: 'groups', group: '' }), roles: [], teams: [] }])
          focusSoon(ruleId(id, rules.length, 'group'))
        }}
      >
        {t('studio.claims.add')}
      </Button>
      {error !== undefined && (
        <p className={classes.fault} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

/** After the rendering that puts it there: the first of them that can be used. */
const focusSoon = (...ids: readonly string[]): void => {
  requestAnimationFrame(() =>
    ids
      .map((each) => document.getElementById(each))
      .find((each) => each !== null && !each.hasAttribute('disabled'))
      ?.focus(),
  )
}
