import { useRef, useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { RuleSchema } from '#contract/rule/schema.ts'
import { useT } from '../../i18n/i18n.ts'
import { inSentence } from '../../i18n/language.ts'
import { Button } from '../../kit/overlay/button.tsx'
import classes from './feel-input.module.css'
import { feelFault } from './rule-schema.ts'

interface FeelInputProps {
  readonly type: TypeMeta
  readonly text: string
  readonly schema: RuleSchema
  readonly onApply: (text: string) => void
}

/** A filter as FEEL text. A fault is underlined where it stands, and said. */
export function FeelInput({ type, text, schema, onApply }: FeelInputProps) {
  const t = useT()
  const [typed, setTyped] = useState(text)
  const mirror = useRef<HTMLDivElement>(null)
  const fault = feelFault(typed, schema)
  const apply = (): void => {
    if (!fault) onApply(typed.trim())
  }
  return (
    <div className={classes.whole}>
      <div className={classes.box} data-fault={fault !== null || undefined}>
        <div ref={mirror} className={classes.mirror} aria-hidden>
          {fault ? (
            <>
              {typed.slice(0, fault.from)}
              <mark className={classes.fault}>{typed.slice(fault.from, fault.to) || ' '}</mark>
              {typed.slice(fault.to)}
            </>
          ) : (
            typed
          )}
        </div>
        <textarea
          className={classes.input}
          rows={1}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-label={t('filter.feel.label')}
          aria-invalid={fault !== null}
          aria-describedby="feel-fault"
          placeholder={t('filter.feel.placeholder')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onScroll={(event) => {
            if (mirror.current) mirror.current.scrollTop = event.currentTarget.scrollTop
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return
            event.preventDefault()
            apply()
          }}
        />
      </div>
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
