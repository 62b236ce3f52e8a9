import '../../i18n/later/studio.ts'
import { NativeSelect } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useMemo } from 'react'
import { checkDecision } from '#contract/rule/decision-check.ts'
import { hitPolicies } from '#contract/rule/decision.ts'
import type { DecisionIssue, DecisionTable, HitPolicy } from '#contract/rule/decision.ts'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { Button, IconButton } from '../../kit/overlay/button.tsx'
import type { EditProps, ShowProps } from '../../record/fields/widget.ts'
import { filterSchema } from '../../record/filter/rule-schema.ts'
import { FeelCell } from '../feel/feel-cell.tsx'
import classes from './decision-table.module.css'
import { blankRule, tableOf, withCell, withInput, withMoved, withoutInput, withRule } from './table-shape.ts'

/** A decision table to read. */
export function ShowDecisionTable({ value }: ShowProps) {
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
        <table className={classes.table}>
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
      </div>
      {issues.length > 0 && (
        <ul className={classes.issues} role="status">
          {issues.map((issue, at) => (
            <li key={at} data-severity={issue.severity}>
              {issue.row !== undefined && `${t('studio.decision.rule')} ${issue.row + 1}: `}
              {issue.message}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const useIssues = (table: DecisionTable, appliesTo: unknown): readonly DecisionIssue[] => {
  const types = useTypes()
  const type = types.find((each) => each.name === appliesTo)
  return useMemo(() => (type ? checkDecision(table, filterSchema(type, types)) : []), [table, type, types])
}

interface TableProps {
  readonly table: DecisionTable
  readonly onTable: (table: DecisionTable) => void
}

function HeadCells({ table, onTable }: TableProps) {
  const t = useT()
  const { inputs, outputs } = table
  return (
    <thead>
      <tr>
        <th scope="col" className={classes.number}>
          {t('studio.decision.rule')}
        </th>
        {inputs.map((input, at) => (
          <th key={at} scope="col">
            <div className={classes.head}>
              <FeelCell
                label={t('studio.decision.input', { number: at + 1 })}
                placeholder={t('studio.decision.expression')}
                value={input.expression}
                onValue={(expression) =>
                  onTable({ ...table, inputs: inputs.with(at, { label: input.label, expression }) })
                }
              />
              {inputs.length > 1 && (
                <IconButton
                  label={t('studio.decision.removeInput', { number: at + 1 })}
                  onClick={() => onTable(withoutInput(table, at))}
                >
                  <IconTrash size={15} stroke={1.6} />
                </IconButton>
              )}
            </div>
          </th>
        ))}
        {outputs.map((output, at) => (
          <th key={at} scope="col" className={classes.output}>
            <FeelCell
              label={t('studio.decision.output', { number: at + 1 })}
              value={output.name}
              onValue={(name) => onTable({ ...table, outputs: outputs.with(at, { ...output, name }) })}
            />
          </th>
        ))}
        <th scope="col">
          <span className="visually-hidden">{t('studio.decision.change')}</span>
        </th>
      </tr>
    </thead>
  )
}

function RuleRow({
  table,
  row,
  issues,
  onTable,
}: TableProps & { row: number; issues: readonly DecisionIssue[] }) {
  const t = useT()
  const rule = table.rules[row]
  if (!rule) return null
  const number = row + 1
  return (
    <tr>
      <th scope="row" className={classes.number}>
        {number}
      </th>
      {[...rule.when, ...rule.then].map((text, cell) => (
        <td key={cell} className={cell >= rule.when.length ? classes.output : undefined}>
          <FeelCell
            label={t('studio.decision.cell', { rule: number, cell: cell + 1 })}
            value={text}
            fault={issues.find((issue) => issue.cell === cell && issue.severity === 'error')}
            onValue={(next) => onTable(withRule(table, row, withCell(rule, cell, next)))}
          />
        </td>
      ))}
      <td className={classes.tools}>
        <IconButton
          label={t('studio.decision.up', { number })}
          disabled={row === 0}
          onClick={() => onTable(withMoved(table, row, -1))}
        >
          <IconArrowUp size={15} stroke={1.6} />
        </IconButton>
        <IconButton
          label={t('studio.decision.down', { number })}
          disabled={row === table.rules.length - 1}
          onClick={() => onTable(withMoved(table, row, 1))}
        >
          <IconArrowDown size={15} stroke={1.6} />
        </IconButton>
        <IconButton
          label={t('studio.decision.removeRule', { number })}
          onClick={() => onTable(withRule(table, row, null))}
        >
          <IconTrash size={15} stroke={1.6} />
        </IconButton>
      </td>
    </tr>
  )
}
