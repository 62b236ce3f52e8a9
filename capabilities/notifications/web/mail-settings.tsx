import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { mailSettings } from '#contract/mail/occasions.ts'
import '../../../web/i18n/later/mail.ts'
import { useSession } from '../../../web/api/use-meta.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { Section } from '../../../web/kit/layout/page.tsx'
import classes from './notifications.module.css'
import { useOwnSettings } from './own-settings.ts'

const often = ['none', 'hourly', 'daily'] as const

/** What the reader is mailed, how often, and when not. */
export function MailSettings() {
  const t = useT()
  const { person } = useSession()
  const { valueOf, change } = useOwnSettings()
  if (!valueOf) return null
  return (
    <Section title={t('mail.settings')} help={t('mail.settingsHelp')}>
      <div className={classes.settings}>
        {mailSettings.map((field) => (
          <Checkbox
            key={field}
            label={t(`mail.of.${field}`)}
            checked={valueOf(field) !== false}
            onChange={(event) => change(field, event.currentTarget.checked)}
          />
        ))}
        <NativeSelect
          label={t('mail.digest')}
          value={textOf(valueOf('mailDigest')) || 'none'}
          data={often.map((value) => ({ value, label: t(`mail.often.${value}`) }))}
          onChange={(event) => change('mailDigest', event.currentTarget.value)}
        />
        <div className={classes.quiet} role="group" aria-describedby="quiet-hours">
          {(['quietFrom', 'quietUntil'] as const).map((field) => (
            <TextInput
              key={`${field} ${textOf(valueOf(field))}`}
              type="time"
              label={t(`mail.${field}`)}
              defaultValue={textOf(valueOf(field))}
              onBlur={(event) => {
                const { value } = event.currentTarget
                if (value !== textOf(valueOf(field))) change(field, value || null)
              }}
            />
          ))}
        </div>
        <p id="quiet-hours" className={classes.help}>
          {t('mail.quietHelp', { zone: person.timeZone ?? 'UTC' })}
        </p>
        <Checkbox
          label={t('mail.quietUrgent')}
          checked={valueOf('quietUrgent') === true}
          onChange={(event) => change('quietUrgent', event.currentTarget.checked)}
        />
      </div>
    </Section>
  )
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
