import '../../../../web/i18n/later/studio.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { Rows } from '../../../../web/kit/form/rows.tsx'
import { Code } from '../../../../web/kit/marks/code.tsx'
import type { EditProps, ShowProps } from '../../../../web/record/fields/widget.ts'
import type { ClaimRule } from '../claims.ts'
import { groupOf, whenIn } from '../group-rule.ts'
import { OneRule } from './one-rule.tsx'
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

/** What groups become, to change: a block for each rule. */
export function EditRules({ input, onInput, id, error, help }: EditProps) {
  const t = useT()
  return (
    <div id={id} tabIndex={-1} className={classes.editor}>
      {help !== undefined && <p className={classes.help}>{help}</p>}
      <Rows
        items={rulesOf(input)}
        onItems={onInput}
        blank={(): ClaimRule => ({ when: whenIn({ claim: 'groups', group: '' }), roles: [], teams: [] })}
        look="numbered"
        words={{
          add: t('studio.claims.add'),
          one: (number) => t('studio.claims.one', { number }),
          up: (number) => t('studio.claims.up', { number }),
          down: (number) => t('studio.claims.down', { number }),
          remove: (number) => t('studio.claims.remove', { number }),
          removed: t('studio.rows.removed'),
        }}
      >
        {(rule, { tools, onItem }) => <OneRule rule={rule} onRule={onItem} tools={tools} />}
      </Rows>
      {error !== undefined && (
        <p className={classes.fault} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
