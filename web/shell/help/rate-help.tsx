import { Textarea } from '@mantine/core'
import {
  IconMoodAnnoyed,
  IconMoodEmpty,
  IconMoodHappy,
  IconMoodSad,
  IconMoodSmile,
} from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { TransitionAbility } from '#contract/api/records.ts'
import { useT } from '../../i18n/i18n.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { toast } from '../../kit/overlay/toast-store.ts'
import { asText } from '../../record/fields/widget.ts'
import { useDraft } from '../../record/form/use-draft.ts'
import { useRecord } from '../../record/record-page/open-record.ts'
import { useTransition } from '../../record/record-page/transition/use-transition.ts'
import classes from './help.module.css'

const scores = [
  { score: 1, word: 'veryBad', Face: IconMoodSad },
  { score: 2, word: 'bad', Face: IconMoodAnnoyed },
  { score: 3, word: 'fair', Face: IconMoodEmpty },
  { score: 4, word: 'good', Face: IconMoodSmile },
  { score: 5, word: 'veryGood', Face: IconMoodHappy },
] as const
type Score = (typeof scores)[number]['score']

const scoreOf = (value: unknown): Score | null => scores.find(({ score }) => score === value)?.score ?? null

/** How somebody was helped, once there is an end to speak of: five faces with words, and a comment if they like. */
export default function RateHelp() {
  const t = useT()
  const { record, abilities } = useRecord()
  const [isChanging, setChanging] = useState(false)
  const step = abilities.transitions.find(({ allowed, needs }) => allowed && needs.includes('rating'))
  const given = scoreOf(record['rating'])
  const said = scores.find(({ score }) => score === given)?.word
  if (!step) return null
  if (said === undefined || isChanging)
    return <RateForm step={step} given={given} onDone={() => setChanging(false)} />
  return (
    <p className={classes.rated}>
      <span>
        {t('help.rate.rated')}: <strong>{t(`help.rate.of.${said}`)}</strong>
      </span>
      <Button kind="plain" size="small" onClick={() => setChanging(true)}>
        {t('help.rate.change')}
      </Button>
    </p>
  )
}

interface RateFormProps {
  readonly step: TransitionAbility
  readonly given: Score | null
  readonly onDone: () => void
}

function RateForm({ step, given, onDone }: RateFormProps) {
  const t = useT()
  const { record } = useRecord()
  const draft = useDraft('rating', record.id)
  const [score, setScore] = useState<Score | null>(() => scoreOf(draft.read()?.values['score']) ?? given)
  const [comment, setComment] = useState(
    () => asText(draft.read()?.values['comment']) || asText(record['ratingComment']),
  )
  const transition = useTransition('inline')
  const change = (next: { score?: Score; comment?: string }) => {
    if (next.score !== undefined) setScore(next.score)
    if (next.comment !== undefined) setComment(next.comment)
    draft.write({ score, comment, ...next })
  }
  const send = () => {
    const values = { rating: score, ratingComment: comment.trim() === '' ? null : comment.trim() }
    transition.mutate(
      { step, values },
      {
        onSuccess: () => {
          draft.drop()
          toast({ message: t('help.rate.done') })
          onDone()
        },
      },
    )
  }
  return (
    <fieldset className={classes.rate}>
      <legend>{t('help.rate.title')}</legend>
      <Faces score={score} onScore={(next) => change({ score: next })} />
      {score !== null && (
        <>
          <Textarea
            label={t('help.rate.comment')}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={2000}
            value={comment}
            onChange={(event) => change({ comment: event.currentTarget.value })}
          />
          {transition.error && <ErrorPanel compact error={transition.error} />}
          <Button kind="primary" busy={transition.isPending} onClick={send}>
            {t('help.rate.send')}
          </Button>
        </>
      )}
    </fieldset>
  )
}

function Faces({ score, onScore }: { score: Score | null; onScore: (score: Score) => void }) {
  const t = useT()
  const name = useId()
  return (
    <div className={classes.faces}>
      {scores.map(({ score: each, word, Face }) => (
        <label key={each} className={classes.face}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={each === score}
            onChange={() => onScore(each)}
          />
          <Face size={28} stroke={1.5} aria-hidden />
          {t(`help.rate.of.${word}`)}
        </label>
      ))}
    </div>
  )
}
