import { Select, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { ApiProblem } from '../../../web/api/problem.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { ErrorPanel } from '../../../web/kit/layout/error-panel.tsx'
import { Status } from '../../../web/kit/layout/status.tsx'
import { mappingsQuery } from './imports.ts'
import classes from './import.module.css'

interface MappingEditorProps {
  readonly text: string
  readonly onText: (text: string) => void
  /** What the check of the text came to; null for nothing wrong. */
  readonly error: unknown
  readonly isChecking: boolean
  readonly isRight: boolean
}

/** Chooses a shipped mapping, and edits it as YAML; each fault leads to its place in the text. */
export function MappingEditor({ text, onText, error, isChecking, isRight }: MappingEditorProps) {
  const t = useT()
  const area = useRef<HTMLTextAreaElement>(null)
  const { data: shipped = [] } = useQuery(mappingsQuery)
  const chosen = shipped.find((mapping) => mapping.text === text)
  const goTo = (line: number, column: number): void => {
    const at = offsetOf(text, line, column)
    area.current?.focus()
    area.current?.setSelectionRange(at, at)
  }
  return (
    <>
      <div className={classes.choose}>
        <Select
          label={t('imports.mapping.choose')}
          placeholder={t('imports.mapping.own')}
          data={shipped.map(({ file, name }) => ({ value: file, label: name }))}
          value={chosen?.file ?? null}
          onChange={(file) => onText(shipped.find((mapping) => mapping.file === file)?.text ?? text)}
          w={320}
        />
      </div>
      <Textarea
        ref={area}
        className={classes.code}
        label={t('imports.mapping.text')}
        value={text}
        rows={14}
        spellCheck={false}
        resize="vertical"
        aria-invalid={error !== null}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <MappingFaults error={error} isChecking={isChecking} isRight={isRight} onGo={goTo} />
    </>
  )
}

interface MappingFaultsProps extends Pick<MappingEditorProps, 'error' | 'isChecking' | 'isRight'> {
  /** Absent where there is no text to lead into. */
  readonly onGo?: (line: number, column: number) => void
}

/** What the check of a mapping came to. */
export function MappingFaults({ error, isChecking, isRight, onGo }: MappingFaultsProps) {
  const t = useT()
  const status = isChecking ? 'imports.mapping.checking' : isRight ? 'imports.mapping.fits' : null
  return (
    <Status as="div">
      {error !== null && <Faults error={error} onGo={onGo} />}
      {error === null && status && <p className={isChecking ? classes.dim : classes.fits}>{t(status)}</p>}
    </Status>
  )
}

function Faults({ error, onGo }: { readonly error: unknown } & Pick<MappingFaultsProps, 'onGo'>) {
  const t = useT()
  const problem = ApiProblem.of(error)
  const { issues } = problem
  if (issues.length === 0) return <ErrorPanel error={error} compact />
  return (
    <div className={classes.faults}>
      <strong>{t('imports.mapping.faults', { count: issues.length })}</strong>
      <ul>
        {issues.map(({ message, details }, at) => (
          <li key={at}>
            {onGo && typeof details?.line === 'number' ? (
              <button type="button" onClick={() => onGo(Number(details.line), Number(details.column ?? 1))}>
                {message}
              </button>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The place in a text of a line and column, both counted from one. */
const offsetOf = (text: string, line: number, column: number): number => {
  const before = text.split('\n').slice(0, line - 1)
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1
}
