import { useEffect, useRef, useState } from 'react'
import { useT } from '../../../../../web/i18n/i18n.ts'
import { pickerProps, PickList, usePicking } from '../../../../../web/kit/form/pick-list.tsx'
import plain from '../../../../../web/kit/form/plain-input.module.css'
import { ErrorPanel } from '../../../../../web/kit/layout/error-panel.tsx'
import { Code } from '../../../../../web/kit/marks/code.tsx'
import { StateIcon } from '../../../../../web/kit/marks/state-pill.tsx'
import { Button } from '../../../../../web/kit/overlay/button.tsx'
import { Status } from '../../../../../web/kit/layout/status.tsx'
import { titleOf } from '../../../../../web/record/columns/columns.ts'
import { useRecord } from '../../../../../web/record/record-page/open-record.ts'
import { useSimilar } from '../../../../../web/record/similar/use-similar.ts'
import { useFound } from './merges.ts'
import type { Target } from './merges.ts'
import classes from './merge.module.css'

interface ChooseTargetProps {
  readonly onChoose: (target: Target) => void
  readonly onCancel: () => void
}

const listId = 'merge-targets'

/** What is about the same is offered at once; whatever else is found by its number or by words. */
export function ChooseTarget({ onChoose, onCancel }: ChooseTargetProps) {
  const t = useT()
  const { type, record } = useRecord()
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const similar = useSimilar(type.name, titleOf(type, record), { except: record.id })
  const found = useFound(type.name, typed)
  const isSearching = typed.trim() !== ''
  const offered = (isSearching ? (found.data ?? []) : similar).filter(({ id }) => id !== record.id)
  const { at, setAt, onKeyDown, current } = usePicking(offered, onChoose, !found.isPlaceholderData)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  const label = t(isSearching ? 'desk.merge.found' : 'desk.merge.similar')
  return (
    <div className={classes.step}>
      <label htmlFor="merge-target">{t('desk.merge.which')}</label>
      <input
        ref={field}
        id="merge-target"
        data-autofocus
        className={plain.input}
        {...pickerProps(listId, current)}
        placeholder={t('desk.merge.hint')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      {found.error !== null && <ErrorPanel compact error={found.error} />}
      <p className={classes.label}>{label}</p>
      <PickList
        id={listId}
        label={label}
        items={offered}
        at={at}
        onAt={setAt}
        onTake={onChoose}
        draw={(target) => <Offered target={target} />}
      />
      {offered.length === 0 && (
        <Status className={classes.none}>
          {t(isSearching ? 'desk.merge.noneFound' : 'desk.merge.noneSimilar')}
        </Status>
      )}
      <div className={classes.buttons}>
        <Button kind="plain" onClick={onCancel}>
          {t('kit.cancel')}
        </Button>
      </div>
    </div>
  )
}

function Offered({ target }: { target: Target }) {
  const t = useT()
  return (
    <>
      <StateIcon stateClass={target.stateClass} />
      <span className="visually-hidden">{t(`kit.stateClass.${target.stateClass}`)}</span>
      <Code dim>{target.number}</Code>
      <span>{target.title}</span>
    </>
  )
}
