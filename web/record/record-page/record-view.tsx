import { useMediaQuery } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { Button } from '../../kit/overlay/button.tsx'
import { useHotkey } from '../../kit/keys/use-hotkey.ts'
import { useTabTitle } from '../../kit/layout/tab-title.ts'
import { loadWhenUsed } from '../../kit/loadable.tsx'
import { overlays } from '../../kit/overlay/dialog.tsx'
import { paths } from '../../paths.ts'
import { choosing } from '../fields/picker/choosing/choosing.ts'
import { typing } from '../fields/typing/typing.ts'
import { asText } from '../fields/widget.ts'
import { shownValue } from '../shown-value.ts'
import { titleFieldOf } from '../fields/picker/ref-labels.ts'
import { FieldEditor } from './field/editing.ts'
import { Banners } from './header/banners.tsx'
import { RecordHeader } from './header/record-header.tsx'
import { mayReply, useRecord } from './open-record.ts'
import { usePartsOf } from './record-part.ts'
import { MainSections, Side } from './sections.tsx'
import { saving } from './use-save.ts'
import { voiceOf } from './voice.ts'
import { useAssign } from './side/use-assign.ts'
import { StepActions } from './transition/step-actions.tsx'
import { TransitionForm } from './transition/transition-dialog.tsx'
import { Timeline } from './timeline/timeline.tsx'
import classes from './record-page.module.css'

/** The page of one record, whatever its type: all of it comes from the metadata and the capabilities. */
export function RecordView() {
  const t = useT()
  const open = useRecord()
  const { type, record } = open
  const parts = usePartsOf(type.capabilities)
  // Beside the story where there is room, else between what it is about and what happened.
  const isNarrow = useMediaQuery(narrow) ?? false
  useRecordKeys()
  useEffect(
    () =>
      loadWhenUsed([
        { loading: choosing },
        { loading: typing },
        saving,
        FieldEditor,
        TransitionForm,
        ...overlays,
      ]),
    [],
  )
  const title = asText(shownValue(record, titleFieldOf(type))) || record.number
  useTabTitle(`${record.number} ${title}`)

  return (
    <article className={classes.page} aria-label={record.number}>
      <RecordHeader />
      <Banners />
      <div className={classes.body}>
        <div className={classes.main}>
          <div className={classes.story}>
            <MainSections />
            {isNarrow && <Side />}
            {/* What hangs on another record has its story there. */}
            {!type.satellite && <Timeline />}
          </div>
          {parts.map((part) => part.Composer && <part.Composer key={part.capability} />)}
        </div>
        {!isNarrow && <Side />}
      </div>
      <div className={classes.thumb}>
        <StepActions size="large">
          {mayReply(open) && parts.some((part) => part.Composer) && (
            <Button size="large" onClick={toComposer}>
              {t(`record.said.${voiceOf(type)}.one`)}
            </Button>
          )}
        </StepActions>
      </div>
      {parts.map((part) => part.Ground && <part.Ground key={part.capability} />)}
    </article>
  )
}

const narrow = '(max-width: 63.99em)'

const useRecordKeys = (): void => {
  const t = useT()
  const navigate = useNavigate()
  const { type } = useRecord()
  const assign = useAssign()
  useHotkey('e', () => editInFocus(titleFieldOf(type)), { label: t('record.keys.edit'), group: 'record' })
  useHotkey(assign ? 'a' : null, () => assign?.(), { label: t('record.keys.assign'), group: 'record' })
  const goBack = ({ target }: KeyboardEvent) => {
    // What has just closed above the page was the level that Escape left.
    const wasAbove = target instanceof Element && target.closest('[role=dialog], [role=menu]') !== null
    if (!wasAbove) void navigate({ href: paths.list(type.plural) })
  }
  useHotkey('Escape', goBack, {
    label: t('record.keys.back'),
    group: 'record',
  })
}

const toComposer = (): void => {
  const composer = document.querySelector<HTMLElement>('[data-composer]')
  composer?.querySelector('textarea')?.focus({ preventScroll: true })
  // It grows when it has the focus: only then is it known where its end is.
  setTimeout(() => composer?.scrollIntoView({ block: 'end' }), 50)
}

/** Begins to edit the field that has the focus; with none in focus, the title. */
const editInFocus = (title: string): void => {
  const place =
    document.activeElement?.closest('[data-field]') ?? document.querySelector(`[data-field="${title}"]`)
  const press = place?.querySelector<HTMLElement>('button[data-edit], [data-edit] button')
  press?.click()
}
