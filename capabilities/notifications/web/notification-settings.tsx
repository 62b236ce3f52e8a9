import '../../../web/i18n/later/notifications.ts'
import { Checkbox } from '@mantine/core'
import { notificationKinds, notificationSetting } from '#contract/api/notifications.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { Section } from '../../../web/kit/layout/page.tsx'
import { useOwnSettings } from './own-settings.ts'
import classes from './notifications.module.css'

// One switch for each setting: a reminder has that of what is due.
const switched = notificationKinds.filter((kind) => kind !== 'reminded')

/** What the reader wants to be told of. */
export function NotificationSettings() {
  const t = useT()
  const { valueOf, change } = useOwnSettings()
  if (!valueOf) return null
  return (
    <Section title={t('notifications.settings')} help={t('notifications.settingsHelp')}>
      <div className={classes.settings}>
        {switched.map((kind) => (
          <Checkbox
            key={kind}
            label={t(`notifications.kind.${kind}`)}
            checked={valueOf(notificationSetting[kind]) !== false}
            onChange={(event) => change(notificationSetting[kind], event.currentTarget.checked)}
          />
        ))}
      </div>
    </Section>
  )
}
