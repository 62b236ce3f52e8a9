import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react'
import type { DecisionIssue, DecisionTable } from '#contract/rule/decision.ts'
import { useT } from '../../i18n/i18n.ts'
import { IconButton } from '../../kit/overlay/button.tsx'
import { FeelCell } from '../feel/feel-cell.tsx'
import classes from './decision-table.module.css'
import {
  withCell,
  withCopy,
  withMoved,
  withoutInput,
  withoutOutput,
  withRanks,
  withRule,
} from './table-shape.ts'

interface TableProps {
  readonly table: DecisionTable
  readonly onTable: (table: DecisionTable) => void
}

/** The inputs and outputs, each with what it is called and what it reads or is named. */
export function HeadCells({ table, onTable }: TableProps) {
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
            <FeelCell
              label={t('studio.decision.inputLabel', { number: at + 1 })}
              placeholder={t('studio.decision.label')}
              value={input.label}
              onValue={(label) => onTable({ ...table, inputs: inputs.with(at, { ...input, label }) })}
            />
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
        {outputs.map((_output, at) => (
          <OutputHead key={at} table={table} at={at} onTable={onTable} />
        ))}
        <th scope="col">
          <span className="visually-hidden">{t('studio.decision.change')}</span>
        </th>
      </tr>
    </thead>
  )
}

function OutputHead({ table, at, onTable }: TableProps & { at: number }) {
  const t = useT()
  const { outputs } = table
  const output = outputs[at]
  if (!output) return null
  return (
    <th scope="col" className={classes.output}>
      <FeelCell
        label={t('studio.decision.outputLabel', { number: at + 1 })}
        placeholder={t('studio.decision.label')}
        value={output.label}
        onValue={(label) => onTable({ ...table, outputs: outputs.with(at, { ...output, label }) })}
      />
      <div className={classes.head}>
        <FeelCell
          label={t('studio.decision.output', { number: at + 1 })}
          value={output.name}
          onValue={(name) => onTable({ ...table, outputs: outputs.with(at, { ...output, name }) })}
        />
        {outputs.length > 1 && (
          <IconButton
            label={t('studio.decision.removeOutput', { number: at + 1 })}
            onClick={() => onTable(withoutOutput(table, at))}
          >
            <IconTrash size={15} stroke={1.6} />
          </IconButton>
        )}
      </div>
      {table.hitPolicy === 'priority' && (
        <FeelCell
          label={t('studio.decision.ranks', { number: at + 1 })}
          placeholder={t('studio.decision.ranksHelp')}
          value={(output.values ?? []).join(', ')}
          onValue={(typed) => onTable(withRanks(table, at, typed))}
        />
      )}
    </th>
  )
}

/** One rule: a test for each input, a value for each output. */
export function RuleRow({
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
          label={t('studio.decision.copyRule', { number })}
          onClick={() => onTable(withCopy(table, row))}
        >
          <IconCopy size={15} stroke={1.6} />
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
