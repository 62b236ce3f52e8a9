import { useEffect, useRef, useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { RuleSchema } from '#contract/rule/schema.ts'
import { useT } from '../../i18n/i18n.ts'
import { inSentence } from '../../i18n/language.ts'
import { useRuleWords } from '../../i18n/later/rules.ts'
import { Button } from '../../kit/overlay/button.tsx'
import { FeelBox } from '../feel/feel-box.tsx'
import classes from './feel-input.module.css'
import { feelFault } from './rule-schema.ts'

interface FeelInputProps {
  readonly type: TypeMeta
  readonly text: string
  readonly schema: RuleSchema
  /** Whether the person asked for the text, and so goes on in it. */
  readonly isWanted: boolean
  readonly onApply: (text: string) => void
}

/** A filter as FEEL text, completed while it is typed. A fault is underlined where it stands, and said. */
export function FeelInput({ type, text, schema, isWanted, onApply }: FeelInputProps) {
  const t = useT()
  const inWords = useRuleWords()
  const [typed, setTyped] = useState(text)
  const fault = feelFault(typed, schema)
  const whole = useFocusWithin(isWanted)
  const apply = (): void => {
    if (!fault) onApply(typed.trim())
  }
  return (
    <div ref={whole} className={classes.whole}>
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
          ? `${t('filter.feel.at', { position: fault.from + 1 })}: ${inWords(fault.message)}`
          : t('filter.feel.help', { types: inSentence(type.labelMany) })}
      </p>
    </div>
  )
}

/** Puts the caret into the text that has been asked for, and again after it was applied; never takes it from elsewhere. */
const useFocusWithin = (isWanted: boolean) => {
  const whole = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const now = document.activeElement
    const isNear =
      now === null || now === document.body || now.closest('[role=search]')?.contains(whole.current)
    if (!isWanted || !isNear) return
    const text = whole.current?.querySelector('textarea')
    text?.focus()
    text?.setSelectionRange(text.value.length, text.value.length)
  }, [isWanted])
  return whole
}
