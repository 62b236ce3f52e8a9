import '../../i18n/later/studio.ts'
import { NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useRef } from 'react'
import { checkDecision } from '#contract/rule/decision-check.ts'
import { hitPolicies } from '#contract/rule/decision.ts'
import type { DecisionIssue, DecisionTable, HitPolicy } from '#contract/rule/decision.ts'
import { useTypes } from '../../api/use-meta.ts'
import { useT, type T } from '../../i18n/i18n.ts'
import { useRuleWords } from '../../i18n/later/rules.ts'
import { Button } from '../../kit/overlay/button.tsx'
import { Status } from '../../kit/layout/status.tsx'
import type { EditProps, ShowProps } from '../../record/fields/widget.ts'
import { filterSchema } from '../../record/filter/rule-schema.ts'
import classes from './decision-table.module.css'
import { HeadCells, RuleRow } from './table-cells.tsx'
import { blankRule, tableOf, withInput, withOutput } from './table-shape.ts'
import { useTableKeys } from './use-table-keys.ts'

/** A decision table to read. */
export const ShowDecisionTable = ({ value }: ShowProps) => <RulesToRead value={value} />

/** The rules of a decision table, wherever they are shown. */
export function RulesToRead({ value }: Pick<ShowProps, 'value'>) {
  const t = useT()
  const { inputs, outputs, rules, hitPolicy } = tableOf(value)
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className={classes.caption}>{t(`studio.decision.policies.${hitPolicy}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('studio.decision.rule')}</th>
            {inputs.map((input, at) => (
              <th key={at} scope="col">
                {input.label} <code>{input.expression}</code>
              </th>
            ))}
            {outputs.map((output) => (
              <th key={output.name} scope="col" className={classes.output}>
                {output.label} <code>{output.name}</code>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, row) => (
            <tr key={row}>
              <th scope="row">{row + 1}</th>
              {[...rule.when, ...rule.then].map((cell, at) => (
                <td key={at} className={at >= rule.when.length ? classes.output : undefined}>
                  <code>{cell}</code>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A decision table to change; overlaps, gaps and faults are said while it is written. */
export function EditDecisionTable({ input, onInput, id, record }: EditProps) {
  const t = useT()
  const table = tableOf(input)
  const issues = useIssues(table, record['appliesTo'])
  const place = useRef<HTMLTableElement>(null)
  const { goTo } = useTableKeys(place, table, onInput)
  return (
    <div id={id} className={classes.editor}>
      <NativeSelect
        size="xs"
        label={t('studio.decision.policy')}
        value={table.hitPolicy}
        data={hitPolicies.map((policy) => ({
          value: policy,
          label: t(`studio.decision.policies.${policy}`),
        }))}
        onChange={(event) => onInput({ ...table, hitPolicy: event.currentTarget.value as HitPolicy })}
      />
      <div className={classes.scroll}>
        <table ref={place} className={classes.table}>
          <HeadCells table={table} onTable={onInput} />
          <tbody>
            {table.rules.map((_rule, row) => (
              <RuleRow
                key={row}
                table={table}
                row={row}
                issues={issues.filter((issue) => issue.row === row)}
                onTable={onInput}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.buttons}>
        <Button
          size="small"
          icon={<IconPlus size={16} aria-hidden />}
          onClick={() => onInput({ ...table, rules: [...table.rules, blankRule(table)] })}
        >
          {t('studio.decision.addRule')}
        </Button>
        <Button size="small" kind="plain" onClick={() => onInput(withInput(table))}>
          {t('studio.decision.addInput')}
        </Button>
        <Button size="small" kind="plain" onClick={() => onInput(withOutput(table))}>
          {t('studio.decision.addOutput')}
        </Button>
      </div>
      <p className={classes.keys}>{t('studio.decision.keys')}</p>
      {/* There before it says something: what comes with its words is passed over. */}
      <Status as="div">{issues.length > 0 && <IssueList issues={issues} onPick={goTo} />}</Status>
    </div>
  )
}

function IssueList({
  issues,
  onPick,
}: {
  issues: readonly DecisionIssue[]
  onPick: (row: number, cell: number) => void
}) {
  const t = useT()
  return (
    <ul className={classes.issues}>
      {issues.map((issue, at) => (
        <li key={at} data-severity={issue.severity}>
          <button
            type="button"
            className={classes.issue}
            onClick={() => onPick(issue.row ?? -1, issue.cell ?? 0)}
          >
            {placeOf(issue, t)}
            {issue.message}
          </button>
        </li>
      ))}
    </ul>
  )
}

const useIssues = (table: DecisionTable, appliesTo: unknown): readonly DecisionIssue[] => {
  const types = useTypes()
  const inWords = useRuleWords()
  const type = types.find((each) => each.name === appliesTo)
  const issues = useMemo(
    () => (type ? checkDecision(table, filterSchema(type, types)) : []),
    [table, type, types],
  )
  return issues.map((issue) => ({ ...issue, message: inWords(issue.message) }))
}

/** Where an issue is: its rule, its cell, and the place in what is written there. */
const placeOf = ({ row, cell, severity, line, column }: DecisionIssue, t: T): string => {
  if (row === undefined && cell === undefined) return ''
  if (cell === undefined) return `${t('studio.decision.rule')} ${(row ?? 0) + 1}: `
  const place =
    row === undefined
      ? t('studio.decision.head', { cell: cell + 1 })
      : t('studio.decision.cell', { rule: row + 1, cell: cell + 1 })
  return severity === 'error' ? `${place}, ${t('studio.decision.at', { line, column })}: ` : `${place}: `
}
