import '../../i18n/later/studio.ts'
import { toldByName, type ToldByName } from '#contract/automation/actions.ts'
import { durationSeconds } from '#contract/fields/duration.ts'
import type { StepDefinition, TargetDefinition } from '#contract/clocks/target.ts'
import { useT, type T } from '../../i18n/i18n.ts'
import { Code } from '../../kit/marks/code.tsx'
import { workWords } from '../../kit/marks/format.ts'
import { useReader, type Reader } from '../../kit/reader.ts'
import { stepTimeWords } from '../../record/step-time.ts'
import type { ShowProps } from '../../record/fields/widget.ts'
import { ActionWords } from './action-words.tsx'
import { lengthOf, targetsOf } from './target-shape.ts'
import classes from './targets.module.css'

/** What an agreement promises, in words: each target with its length, its own conditions, and what it sets off. */
export function ShowTargets({ value }: ShowProps) {
  const t = useT()
  const reader = useReader()
  return (
    <ul className={classes.shown}>
      {targetsOf(value).map((target) => (
        <li key={target.name}>
          <p className={classes.head}>
            <strong>{target.label ?? t(`studio.targets.kinds.${target.kind}`)}</strong>{' '}
            <LengthWords target={target} />
          </p>
          <dl className={classes.conditions}>
            {conditions.map(
              (name) =>
                target[name] !== undefined && (
                  <div key={name}>
                    <dt>{t(`studio.targets.condition.${name}`)}</dt>
                    <dd>
                      <Code>{target[name]}</Code>
                    </dd>
                  </div>
                ),
            )}
            {target.reopened !== undefined && (
              <div>
                <dt>{t('studio.targets.reopened')}</dt>
                <dd>{t(`studio.targets.afterwards.${target.reopened}`)}</dd>
              </div>
            )}
          </dl>
          {(target.steps ?? []).map((step) => (
            <p key={step.name} className={classes.fact}>
              {stepTimeWords(step.at, t, reader)} {step.message ?? step.name}
              {step.when !== undefined && (
                <>
                  {' '}
                  <Code>{step.when}</Code>
                </>
              )}
              {doesMore(step) && ' · '}
              <ActionWords action={step} />
              {(step.notify ?? []).length > 0 &&
                ` · ${t('levels.step.tells', { whom: toldWords(step, t, reader) })}`}
              {step.start !== undefined && ` · ${t('studio.targets.starts')}`}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** Whom a step tells: each kind once, for ids say nothing. */
const toldWords = ({ notify = [] }: StepDefinition, t: T, { language }: Reader): string => {
  const words = notify.map((whom) => {
    if (typeof whom !== 'string')
      return t(`levels.step.group.${'role' in whom ? 'role' : 'team' in whom ? 'team' : 'rota'}`)
    return isToldByName(whom) ? t(`studio.targets.told.${whom}`) : t('levels.step.somebody')
  })
  return new Intl.ListFormat(language).format(new Set(words))
}

const isToldByName = (whom: string): whom is ToldByName => toldByName.some((name) => name === whom)

const doesMore = ({ set, handTo, move, task }: StepDefinition): boolean =>
  [set, handTo, move, task].some((part) => part !== undefined)

const conditions = ['start', 'pause', 'resume', 'stop', 'cancel', 'reset'] as const

function LengthWords({ target }: { target: TargetDefinition }) {
  const t = useT()
  const reader = useReader()
  const length = lengthOf(target.length)
  if (length.by === 'table') return t('studio.targets.byTable', { key: length.key })
  if (length.by === 'time' && /^P(?=.*\d)[\dWDTHMS]+$/.test(length.iso))
    return workWords(durationSeconds(length.iso), reader)
  return <Code>{target.length}</Code>
}
