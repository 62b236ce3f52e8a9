import { IconCheck } from '@tabler/icons-react'
import { useSession } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { RelativeTime } from '../../kit/marks/relative-time.tsx'
import { useRecord } from '../../record/record-page/open-record.ts'
import { howFar, stepAt } from './how-far.ts'
import classes from './help.module.css'

const steps = ['received', 'working', 'solved'] as const

/** How far a request is: in words, and as three steps. */
export function HowFar() {
  const t = useT()
  const { record } = useRecord()
  const { person } = useSession()
  const isTheirs = record['requester'] === person.id || record['onBehalfOf'] === person.id
  const at = stepAt(record.stateClass)
  const far = isTheirs ? howFar(record) : record.stateClass
  return (
    <div className={classes.howFar} data-far={far}>
      <p>
        <strong>{t(`help.far.${far}`)}</strong>{' '}
        <RelativeTime at={record.updatedAt} className={classes.aside} />
      </p>
      {at >= 0 && (
        <ol aria-label={t('help.steps.label')}>
          {steps.map((step, index) => (
            <li
              key={step}
              data-done={index < at || record.stateClass === 'closed' || undefined}
              aria-current={index === at ? 'step' : undefined}
            >
              <span className={classes.dot}>
                {index < at && <IconCheck size={12} stroke={3} aria-hidden />}
              </span>
              {t(`help.steps.${step}`)}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
