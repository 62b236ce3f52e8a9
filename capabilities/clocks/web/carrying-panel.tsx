import { queryOptions, useQuery } from '@tanstack/react-query'
import type { CarryingAnswer } from '#contract/api/carrying.ts'
import { api } from '../../../web/api/client.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import '../../../web/i18n/later/levels.ts'
import { ErrorPanel } from '../../../web/kit/layout/error-panel.tsx'
import { SkeletonText } from '../../../web/kit/layout/skeleton.tsx'
import { Status } from '../../../web/kit/layout/status.tsx'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../web/record/record-page/side/fold.tsx'
import { verdictWords } from './carrying-words.ts'
import { CarryingFaults } from './carrying-faults.tsx'
import classes from './carrying.module.css'

const carryingQuery = (plural: string, id: string, version: number) =>
  queryOptions({
    queryKey: ['records', plural, id, 'carrying', version],
    queryFn: ({ signal }) => api.get<CarryingAnswer>(`/${plural}/${id}/carrying`, {}, signal),
    placeholderData: (before) => before,
  })

/** Says after each change whether what an agreement stands on can carry it; it warns and refuses nothing. */
export function CarryingPanel() {
  const t = useT()
  const { type, record } = useRecord()
  const { data, error, refetch } = useQuery(carryingQuery(type.plural, record.id, record.version))
  return (
    <Fold name="agreement.carrying" title={t('levels.carrying.title')}>
      {error && <ErrorPanel compact error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonText lines={3} />}
      {data && <Carrying answer={data} />}
    </Fold>
  )
}

function Carrying({ answer }: { answer: CarryingAnswer }) {
  const t = useT()
  const { standsOn, isCarried, refs } = answer
  const name = (id: string): string => refs[id]?.title ?? ''
  if (!standsOn) return <p className={classes.say}>{t('levels.carrying.nothing')}</p>
  return (
    <>
      <Status className={classes.verdict} data-carried={isCarried}>
        {verdictWords(answer, t)}
      </Status>
      <CarryingFaults {...answer} name={name} />
      <p className={classes.assumed}>{t('levels.carrying.assumed')}</p>
    </>
  )
}
