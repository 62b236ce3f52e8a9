import { Input } from '@mantine/core'
import { useId, useMemo } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useTypes } from '../../../../../web/api/use-meta.ts'
import { useT } from '../../../../../web/i18n/i18n.ts'
import { useRuleWords } from '../../../../../web/i18n/later/rules.ts'
import { FeelBox } from '../../../../../web/record/feel/feel-box.tsx'
import { feelFault, filterSchema } from '../../../../../web/record/filter/rule-schema.ts'
import classes from '../editor.module.css'
import { Status } from '../../../../../web/kit/layout/status.tsx'

interface FeelLineProps {
  readonly type: TypeMeta
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly example?: string
  /** A name that only the server knows. */
  readonly known?: string
}

/** FEEL with a label; what is wrong with it is said below while it is typed. */
export function FeelLine({ type, label, value, onValue, example, known }: FeelLineProps) {
  const t = useT()
  const inWords = useRuleWords()
  const id = useId()
  const types = useTypes()
  const schema = useMemo(() => filterSchema(type, types), [type, types])
  const fault = value.trim() === known ? null : feelFault(value, schema)
  return (
    <div>
      <Input.Label htmlFor={id}>{label}</Input.Label>
      <FeelBox
        id={id}
        type={type}
        value={value}
        onValue={onValue}
        fault={fault}
        describedBy={`${id}-fault`}
        placeholder={example}
      />
      <Status id={`${id}-fault`} className={classes.fault}>
        {fault && `${t('filter.feel.at', { position: fault.from + 1 })}: ${inWords(fault.message)}`}
      </Status>
    </div>
  )
}
