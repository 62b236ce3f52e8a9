import type { Integrity } from '../../api/integrity.ts'
import { useT } from '../../i18n/i18n.ts'
import { numberText } from '../../kit/marks/format.ts'
import { RelativeTime } from '../../kit/marks/relative-time.tsx'
import { useReader } from '../../kit/reader.ts'
import classes from './integrity.module.css'

/** Above this sealing has stopped: it runs every five seconds, and a long transaction may hold it up for some. */
const stillSeconds = 60

/** The last seal, what it does not cover yet, and the last head that others hold. */
export function Standing({ integrity: { last, unsealed, publications } }: { integrity: Integrity }) {
  const t = useT()
  const reader = useReader()
  if (last === null) return <p>{t('integrity.noSeal')}</p>
  const published = publications
    .flatMap(({ last: head }) => (head === null ? [] : [head]))
    .toSorted((a, b) => b.seal - a.seal)[0]
  const isStill = unsealed.seconds > stillSeconds
  return (
    <dl className={classes.facts}>
      <dt>{t('integrity.lastSeal')}</dt>
      <dd>
        {numberText(last.number, reader)}, <RelativeTime at={last.at} />
        <code className={classes.hash}>{last.hash}</code>
      </dd>
      <dt>{t('integrity.sealed')}</dt>
      <dd>{numberText(last.total, reader)}</dd>
      <dt>{t('integrity.unsealed')}</dt>
      <dd data-warning={isStill || undefined}>
        {unsealed.events === 0
          ? t('integrity.allSealed')
          : t('integrity.waiting', { count: unsealed.events, seconds: Math.ceil(unsealed.seconds) })}
        {isStill && <div>{t('integrity.standsStill')}</div>}
      </dd>
      <dt>{t('integrity.published')}</dt>
      <dd>
        {published === undefined ? (
          t('integrity.notPublished')
        ) : (
          <>
            {numberText(published.seal, reader)}, <RelativeTime at={published.at} />
          </>
        )}
      </dd>
      <dt>{t('integrity.key')}</dt>
      <dd>
        <code className={classes.hash}>{last.key}</code>
      </dd>
    </dl>
  )
}
