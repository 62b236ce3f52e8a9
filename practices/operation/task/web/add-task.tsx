import { useMutation } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { ApiProblem } from '../../../../web/api/problem.ts'
import { createRecord } from '../../../../web/api/records.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import plain from '../../../../web/kit/form/plain-input.module.css'
import { useHotkey } from '../../../../web/kit/keys/use-hotkey.ts'
import { useRecord } from '../../../../web/record/record-page/open-record.ts'
import { useTasksChanged } from './tasks.ts'

interface AddTaskProps {
  readonly taskType: TypeMeta
  readonly position: number
}

/** A line to write the next task in: Enter adds it and leaves the line ready for another. */
export function AddTask({ taskType, position }: AddTaskProps) {
  const t = useT()
  const { type, record, say } = useRecord()
  const changed = useTasksChanged(taskType)
  const line = useRef<HTMLInputElement>(null)
  const wrongId = useId()
  const [title, setTitle] = useState('')
  const [once, setOnce] = useState(() => crypto.randomUUID())
  // While it goes out more may be typed: only what was sent is taken away.
  const add = useMutation({
    meta: { errors: 'inline' },
    mutationFn: (sent: string) =>
      createRecord(
        taskType.plural,
        { title: sent.trim(), about: { type: type.name, id: record.id }, position },
        { 'idempotency-key': once },
      ),
    onSuccess: ({ data }, sent) => {
      setTitle((now) => (now.startsWith(sent) ? now.slice(sent.length) : now))
      setOnce(crypto.randomUUID())
      say(t('tasks.added', { number: data.number }))
      changed()
    },
  })
  useHotkey('t', () => line.current?.focus(), { label: t('tasks.add'), group: 'record' })
  const problem = add.error ? ApiProblem.of(add.error) : null
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '' && !add.isPending) add.mutate(title)
      }}
    >
      <input
        ref={line}
        className={plain.input}
        aria-label={t('tasks.add')}
        aria-keyshortcuts="t"
        placeholder={t('tasks.add')}
        autoComplete="off"
        value={title}
        aria-invalid={problem !== null}
        aria-describedby={problem ? wrongId : undefined}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          event.currentTarget.blur()
        }}
      />
      {problem && (
        <p id={wrongId} className={plain.wrong}>
          {problem.issues[0]?.message ?? problem.detail}
        </p>
      )}
    </form>
  )
}
