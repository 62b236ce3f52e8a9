import { useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { RuleSchema } from '#contract/rule/schema.ts'
import { useT } from '../../i18n/i18n.ts'
import { inSentence } from '../../i18n/language.ts'
import { Button } from '../../kit/overlay/button.tsx'
import { FeelBox } from '../feel/feel-box.tsx'
import classes from './feel-input.module.css'
import { feelFault } from './rule-schema.ts'

interface FeelInputProps {
  readonly type: TypeMeta
  readonly text: string
  readonly schema: RuleSchema
  readonly onApply: (text: string) => void
}

/** A filter as FEEL text, completed while it is typed. A fault is underlined where it stands, and said. */
export function FeelInput({ type, text, schema, onApply }: FeelInputProps) {
  const t = useT()
  const [typed, setTyped] = useState(text)
  const fault = feelFault(typed, schema)
  const apply = (): void => {
    if (!fault) onApply(typed.trim())
  }
  return (
    <div className={classes.whole}>
      <FeelBox
        type={type}
        value={typed}
        onValue={setTyped}
        fault={fault}
        label={t('filter.feel.label')}
        describedBy="feel-fault"
        placeholder={t('filter.feel.placeholder')}
        onEnter={apply}
      />
      <Button size="small" disabled={fault !== null || typed.trim() === text} onClick={apply}>
        {t('filter.feel.apply')}
      </Button>
      <p id="feel-fault" className={classes.help} data-fault={fault !== null || undefined}>
        {fault
          ? `${t('filter.feel.at', { position: fault.from + 1 })}: ${fault.message}`
          : t('filter.feel.help', { types: inSentence(type.labelMany) })}
      </p>
    </div>
  )
}
