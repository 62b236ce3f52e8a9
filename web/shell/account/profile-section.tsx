import { NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecordAnswer } from '#contract/api/records.ts'
import { languageNames } from '#contract/language.ts'
import { ApiProblem } from '../../api/problem.ts'
import { recordQuery } from '../../api/queries.ts'
import { updateRecord } from '../../api/records.ts'
import { useSession, useTypeByName } from '../../api/use-meta.ts'
import { i18n, useT } from '../../i18n/i18n.ts'
import { languageOf, showLanguage } from '../../i18n/language.ts'
import { useSimpleForm } from '../../kit/form/use-simple-form.ts'
import { ZoneInput } from '../../kit/form/zone-input.tsx'
import { currentZone } from '../../kit/form/zone-names.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Section } from '../../kit/layout/page.tsx'
import { SkeletonText } from '../../kit/layout/skeleton.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { toast } from '../../kit/overlay/toast-store.ts'
import { browserReader } from '../../kit/reader.ts'
import classes from './account.module.css'

/** Name, language and zone. */
export function ProfileSection() {
  const t = useT()
  const { person } = useSession()
  const plural = useTypeByName('person')?.plural ?? ''
  const record = useQuery(recordQuery(plural, person.id))
  return (
    <Section title={t('account.profile.title')}>
      {record.error && <ErrorPanel compact error={record.error} onRetry={() => void record.refetch()} />}
      {record.data ? (
        <ProfileForm plural={plural} answer={record.data} />
      ) : (
        !record.error && (
          <div className={classes.profileToCome}>
            <SkeletonText lines={4} />
          </div>
        )
      )}
    </Section>
  )
}

const languages = Object.entries(languageNames).map(([value, label]) => ({ value, label }))

const isZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function ProfileForm({ plural, answer }: { plural: string; answer: RecordAnswer }) {
  const t = useT()
  const queries = useQueryClient()
  const { data } = answer
  const [language, setLanguage] = useState(textOf(data['language']))
  const [timeZone, setTimeZone] = useState(textOf(data['timeZone']) || currentZone(browserReader.timeZone))
  const zoneError = isZone(timeZone) ? undefined : t('account.profile.noZone')
  const form = useSimpleForm({ name: textOf(data['name']) }, (values) => ({
    name: values.name.trim() ? undefined : t('account.profile.missing'),
  }))
  const save = useMutation({
    meta: { errors: 'inline' },
    mutationFn: (values: { name: string }) =>
      updateRecord(plural, data.id, data.version, {
        name: values.name.trim(),
        language: language || null,
        timeZone,
      }),
    onError: (error) => form.refuse(ApiProblem.of(error).issues),
    onSuccess: async (saved) => {
      queries.setQueryData(recordQuery(plural, data.id).queryKey, saved)
      await showLanguage(languageOf(language || null))
      // Labels and reasons come from the server in the person's language.
      await queries.invalidateQueries()
      toast({ message: i18n.t('account.profile.saved') })
    },
  })
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit((values) => zoneError === undefined && save.mutate(values))}
    >
      {save.error && !form.saysAll(ApiProblem.of(save.error).issues) && (
        <ErrorPanel compact error={save.error} />
      )}
      <TextInput label={t('account.profile.name')} autoComplete="name" {...form.field('name')} />
      <NativeSelect
        label={t('account.profile.language')}
        value={language}
        data={[{ value: '', label: t('account.profile.languageBrowser') }, ...languages]}
        onChange={(event) => setLanguage(event.currentTarget.value)}
      />
      <ZoneInput
        label={t('account.profile.timeZone')}
        description={t('account.profile.timeZoneHelp')}
        value={timeZone}
        error={zoneError}
        onChange={setTimeZone}
      />
      <div>
        <Button type="submit" kind="primary" busy={save.isPending}>
          {t('account.profile.save')}
        </Button>
      </div>
    </form>
  )
}
