import { Link } from '@tanstack/react-router'
import type { Integrity } from '../../api/integrity.ts'
import { useT } from '../../i18n/i18n.ts'
import { RelativeTime } from '../../kit/marks/relative-time.tsx'
import { paths } from '../../paths.ts'
import classes from './integrity.module.css'

type Publication = Integrity['publications'][number]

/** Where heads go, and how each place stands. */
export function Publications({ publications }: { publications: readonly Publication[] }) {
  const t = useT()
  return (
    <>
      {publications.length === 0 ? (
        <p>{t('integrity.noPublications')}</p>
      ) : (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <caption className="visually-hidden">{t('integrity.publications')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('integrity.name')}</th>
                <th scope="col">{t('integrity.place')}</th>
                <th scope="col">{t('integrity.state')}</th>
              </tr>
            </thead>
            <tbody>
              {publications.map((publication) => (
                <tr key={publication.id}>
                  <td>
                    <Link to={paths.record('log-publications', publication.number)}>{publication.title}</Link>
                  </td>
                  <td className={classes.long}>{publication.target}</td>
                  <td className={classes.long}>
                    <State publication={publication} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p>
        <Link to={paths.list('log-publications')}>{t('integrity.allPublications')}</Link>
      </p>
    </>
  )
}

function State({ publication: { state, last, failures, error } }: { publication: Publication }) {
  const t = useT()
  if (state === 'paused') return t('integrity.states.paused')
  return (
    <>
      {failures > 0 && <div data-warning>{t('integrity.states.failing', { error: error ?? '' })}</div>}
      {last === null ? (
        t('integrity.states.never')
      ) : (
        <>
          {t('integrity.states.well', { seal: last.seal })}, <RelativeTime at={last.at} />
        </>
      )}
    </>
  )
}
