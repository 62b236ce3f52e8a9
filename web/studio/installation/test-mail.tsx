import { useMutation } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { listRecords } from '../../api/records.ts'
import { useT } from '../../i18n/i18n.ts'
import { shownLanguage } from '../../i18n/language.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { Status } from '../../kit/layout/status.tsx'

/** Sends the first template's words to whoever presses it: whether mail arrives, only a mail tells. */
export function TestMail() {
  const t = useT()
  const send = useMutation({
    meta: { errors: 'inline' },
    mutationFn: async () => {
      const { data } = await listRecords('mail-templates', {
        fields: 'language',
        sort: 'createdAt',
        limit: 100,
      })
      const template = data.find(({ language }) => language === shownLanguage()) ?? data[0]
      if (!template) throw new ApiProblem({ code: 'not_found', detail: t('installation.testMail.none') })
      return api.post<{ to: string; answer: string }>(`/mail-templates/${template.number}/test`, {})
    },
  })
  return (
    <>
      <Button size="small" busy={send.isPending} onClick={() => send.mutate()}>
        {t('installation.testMail.send')}
      </Button>
      <Status as="div">{send.data && t('installation.testMail.sent', send.data)}</Status>
      {send.error && <ErrorPanel compact error={send.error} />}
    </>
  )
}
