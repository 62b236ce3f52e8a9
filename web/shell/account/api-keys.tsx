import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { listApiKeys, revokeApiKey } from '../../api/account/account.ts'
import type { ApiKey } from '../../api/account/account.ts'
import { useT } from '../../i18n/i18n.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Section } from '../../kit/layout/page.tsx'
import { SkeletonText } from '../../kit/layout/skeleton.tsx'
import { Code } from '../../kit/marks/code.tsx'
import { RelativeTime } from '../../kit/marks/relative-time.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { TypedConfirm } from '../../kit/overlay/typed-confirm.tsx'
import { toast } from '../../kit/overlay/toast-store.ts'
import classes from './account.module.css'
import { CreateKeyDialog } from './create-key-dialog.tsx'

const keysKey = ['api-keys'] as const

/** The own API keys: made, seen and revoked. */
export function ApiKeys() {
  const t = useT()
  const queries = useQueryClient()
  const keys = useQuery({ queryKey: keysKey, queryFn: ({ signal }) => listApiKeys(signal) })
  const [isCreating, setCreating] = useState(false)
  const [leaving, setLeaving] = useState<ApiKey | null>(null)
  const reload = () => queries.invalidateQueries({ queryKey: keysKey })
  const revoke = useMutation({
    mutationFn: (key: ApiKey) => revokeApiKey(key.id),
    onSuccess: (_, key) => toast({ message: t('account.keys.revoked', { name: key.title }) }),
    onSettled: reload,
  })
  const rows = keys.data?.data ?? []
  return (
    <Section
      title={t('account.keys.title')}
      help={t('account.keys.help')}
      actions={
        <Button icon={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
          {t('account.keys.create')}
        </Button>
      }
    >
      {keys.isPending && <SkeletonText lines={2} />}
      {keys.error && <ErrorPanel compact error={keys.error} onRetry={() => void keys.refetch()} />}
      {keys.isSuccess && rows.length === 0 && <p className={classes.help}>{t('account.keys.none')}</p>}
      <ul className={classes.list}>
        {rows.map((key) => (
          <KeyLine key={key.id} apiKey={key} onRevoke={() => setLeaving(key)} />
        ))}
      </ul>
      {isCreating && <CreateKeyDialog onClose={() => setCreating(false)} onMade={() => void reload()} />}
      {leaving && (
        <TypedConfirm
          opened
          title={t('account.keys.revokeTitle', { name: leaving.title })}
          word={leaving.title}
          action={t('account.keys.revoke')}
          onClose={() => setLeaving(null)}
          onConfirm={() => {
            revoke.mutate(leaving)
            setLeaving(null)
          }}
        >
          {t('account.keys.revokeWhy')}
        </TypedConfirm>
      )}
    </Section>
  )
}

function KeyLine({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: () => void }) {
  const t = useT()
  const { title, prefix, scopes, expiresAt, lastUsedAt, state } = apiKey
  const only = scopes.length === 1 ? scopes[0] : undefined
  return (
    <li className={classes.item} data-ended={state !== 'active' || undefined}>
      <div className={classes.what}>
        <div>
          {title} <Code dim>{prefix}…</Code>
        </div>
        <div className={classes.help}>
          {only === 'read' || only === 'write' ? (
            t(`account.keys.reaches.${only}`)
          ) : (
            <Code>{scopes.join(', ')}</Code>
          )}
          ,{' '}
          {expiresAt === null ? (
            t('account.keys.never')
          ) : (
            <>
              {t('account.keys.until')} <RelativeTime at={expiresAt} />
            </>
          )}
          ,{' '}
          {lastUsedAt === null ? (
            t('account.keys.unused')
          ) : (
            <>
              {t('account.keys.used')} <RelativeTime at={lastUsedAt} />
            </>
          )}
        </div>
      </div>
      {state === 'active' ? (
        <Button size="small" onClick={onRevoke}>
          {t('account.keys.revoke')}
        </Button>
      ) : (
        <span className={classes.mark}>
          {t(state === 'expired' ? 'account.keys.state.expired' : 'account.keys.state.revoked')}
        </span>
      )}
    </li>
  )
}
