import { stateClasses } from '#contract/lifecycle.ts'
import { useT } from '../../i18n/i18n.ts'
import { KeyHint } from '../keys/key-hint.tsx'
import { Section } from '../layout/page.tsx'
import { Avatar, PersonName } from '../marks/avatar.tsx'
import { Code } from '../marks/code.tsx'
import { Due } from '../marks/due.tsx'
import { Mark } from '../marks/mark.tsx'
import { PriorityBars } from '../marks/priority-bars.tsx'
import { RelativeTime } from '../marks/relative-time.tsx'
import { Ring } from '../marks/ring.tsx'
import { ShareBar } from '../marks/share-bar.tsx'
import { StateIcon, StatePill } from '../marks/state-pill.tsx'
import classes from './gallery.module.css'
import { sample } from './sample.ts'

/** What says something at a glance: states, priorities, times, people. */
export function MarkSamples() {
  const t = useT()
  const priorities = sample.priorities.map((name, at) => ({
    level: 4 - at,
    label: t(`gallery.priority.${name}`),
  }))
  const label = t('gallery.priority.critical')
  return (
    <Section title={t('gallery.marks')}>
      <div className={classes.row}>
        {stateClasses.map((stateClass) => (
          <StatePill key={stateClass} stateClass={stateClass} />
        ))}
        {stateClasses.map((stateClass) => (
          <StateIcon key={stateClass} stateClass={stateClass} size={16} />
        ))}
      </div>
      <div className={classes.row}>
        {priorities.map((each) => (
          <PriorityBars key={each.level} {...each} />
        ))}
        <PriorityBars level={4} label={label} hideLabel />
      </div>
      <div className={classes.row}>
        <ShareBar value={40} label={label} />
        <ShareBar value={70} tone="warning" label={label} />
        <ShareBar value={100} tone="bad" label={label} />
      </div>
      <Times />
      <div className={classes.row}>
        <Mark logo={null} size={24} />
        <Avatar name={sample.person} size={28} />
        <PersonName name={sample.person} />
        <span className={classes.narrow}>
          <PersonName name={sample.longPerson} />
        </span>
        <Code>{sample.number}</Code>
        <Code dim>{sample.number}</Code>
        <KeyHint keys="mod+k" />
        <KeyHint keys="g h" />
      </div>
    </Section>
  )
}

function Times() {
  const t = useT()
  return (
    <div className={classes.row}>
      {([null, 'soon', 'late', 'paused'] as const).map((tone, at) => (
        <Ring
          key={tone}
          share={[0.35, 0.85, 1, 0.5][at] ?? 0}
          tone={tone}
          label={t(`gallery.due.${tone ?? 'due'}`)}
        />
      ))}
      <Due at={sample.inHours(48)} tone={null} words={null} />
      <Due at={sample.inHours(1)} tone="soon" words={t('gallery.due.soon')} />
      <Due at={sample.inHours(-5)} tone="late" words={t('gallery.due.late')} />
      {sample.times().map((at) => (
        <RelativeTime key={at} at={at} />
      ))}
    </div>
  )
}
