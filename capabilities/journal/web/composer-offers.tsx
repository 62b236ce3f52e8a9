import '../../../web/i18n/later/desk.ts'
import { IconArrowRampRight } from '@tabler/icons-react'
import { useRef, useSyncExternalStore } from 'react'
import { useT } from '../../../web/i18n/i18n.ts'
import { useHotkey } from '../../../web/kit/keys/use-hotkey.ts'
import { IconButton } from '../../../web/kit/overlay/button.tsx'
import { Menu, MenuGroup, MenuItem } from '../../../web/kit/overlay/menu.tsx'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import { voiceOf } from '../../../web/record/record-page/voice.ts'
import { SpokenButton } from './spoken/spoken-button.tsx'
import type { useComposer } from './use-composer.ts'

type ComposerOffersProps = Pick<ReturnType<typeof useComposer>, 'entry' | 'change' | 'submit'>

/** What an open composer offers beside sending. No first load of a record needs it. */
export function ComposerOffers({ entry, change, submit }: ComposerOffersProps) {
  const { type } = useRecord()
  return (
    <>
      {/* Only where somebody has asked is there a requester who speaks. */}
      {voiceOf(type) === 'reply' && (
        <SpokenButton value={entry.spoken} onChange={(spoken) => change({ spoken })} />
      )}
      <SendThen isEmpty={entry.text.trim() === ''} submit={submit} />
    </>
  )
}

const keys = 'mod+shift+Enter'

interface SendThenProps {
  readonly isEmpty: boolean
  readonly submit: (then?: () => void) => void
}

/** Sends what is written and takes a step once it has arrived: to answer and wait, or to answer and resolve, is one act at a desk. */
function SendThen({ isEmpty, submit }: SendThenProps) {
  const t = useT()
  const place = useRef<HTMLSpanElement>(null)
  const { record, abilities, steps: taker } = useRecord()
  // The page of a request has none.
  const isAble = useSyncExternalStore(taker.subscribe, taker.isThere)
  const steps = abilities.transitions.filter(({ allowed, to }) => isAble && allowed && to !== record.state)
  const label = t('desk.sendThen')
  const isOffered = steps.length > 0 && !isEmpty
  useHotkey(isOffered ? keys : null, () => place.current?.querySelector('button')?.click(), {
    label,
    group: 'record',
    inFields: true,
  })
  if (steps.length === 0) return null
  return (
    <span ref={place}>
      <Menu
        width={260}
        align="end"
        button={(trigger) => (
          <IconButton {...trigger} keys={keys} label={label} disabled={isEmpty}>
            <IconArrowRampRight size={16} stroke={1.6} aria-hidden />
          </IconButton>
        )}
      >
        <MenuGroup label={label}>
          {steps.map((step) => (
            <MenuItem key={step.name} onSelect={() => submit(() => taker.take(step))}>
              {step.label}
            </MenuItem>
          ))}
        </MenuGroup>
      </Menu>
    </span>
  )
}
