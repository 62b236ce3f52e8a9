import { useT } from '../../../../web/i18n/i18n.ts'
import '../../../../web/i18n/later/studio.ts'
import { useRecord } from '../../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../../web/record/record-page/side/fold.tsx'
import { ComingWeeks } from '../../../../web/studio/calendar/coming-weeks.tsx'

/** What the calendar comes to: its own hours and days, and those that it has from the calendars above it. */
export function OpeningPanel() {
  const t = useT()
  const { record } = useRecord()
  return (
    <Fold name="calendar.coming" title={t('studio.calendar.coming')}>
      <ComingWeeks record={record} weeks={2} />
    </Fold>
  )
}
