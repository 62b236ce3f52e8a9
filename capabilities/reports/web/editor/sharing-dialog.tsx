import { Input, Radio } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import type { ApiRecord, Refs } from '#contract/api/records.ts'
import { recordQuery, recordsKey } from '../../../../web/api/queries.ts'
import { updateRecord } from '../../../../web/api/records.ts'
import { useTypeByName } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { ErrorPanel } from '../../../../web/kit/layout/error-panel.tsx'
import { SkeletonText } from '../../../../web/kit/layout/skeleton.tsx'
import { Button } from '../../../../web/kit/overlay/button.tsx'
import { Dialog } from '../../../../web/kit/overlay/dialog.tsx'
import { toast } from '../../../../web/kit/overlay/toast-store.ts'
import { idsOf } from '../../../../web/record/fields/widget.ts'
import { widgetOf } from '../../../../web/record/fields/widgets.ts'
import classes from './editor.module.css'

type Audience = 'own' | 'roles' | 'everyone'
const audiences: readonly Audience[] = ['own', 'roles', 'everyone']
const plural = 'dashboards'

/** Who is shown a dashboard. Whoever is, sees in it what their own rights let them count. */
export function SharingDialog({ dashboard, onClose }: { dashboard: ApiRecord; onClose: () => void }) {
  const t = useT()
  // Asked for anew: with the names of the roles, and upon the version as it is now.
  const { data, error } = useQuery({ ...recordQuery(plural, dashboard.id), staleTime: 0 })
  return (
    <Dialog opened onClose={onClose} title={t('reports.editor.sharing.title')}>
      {error && <ErrorPanel compact error={error} />}
      {data ? (
        <SharingForm key={data.data.version} dashboard={data.data} refs={data.refs} onClose={onClose} />
      ) : (
        !error && <SkeletonText lines={3} what={t('reports.editor.sharing.title')} />
      )}
    </Dialog>
  )
}

interface SharingFormProps {
  readonly dashboard: ApiRecord
  readonly refs: Refs
  readonly onClose: () => void
}

function SharingForm({ dashboard, refs, onClose }: SharingFormProps) {
  const t = useT()
  const save = useSharing(dashboard, onClose)
  const [roles, setRoles] = useState<unknown>(dashboard['sharedWith'] ?? null)
  const [audience, setAudience] = useState<Audience>(
    dashboard['isShared'] === true ? 'everyone' : idsOf(roles).length > 0 ? 'roles' : 'own',
  )
  const field = useTypeByName('dashboard')?.fields.find(({ name }) => name === 'sharedWith')
  const isMissing = audience === 'roles' && idsOf(roles).length === 0
  const { Edit } = widgetOf('refs')
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isMissing)
          save.mutate({ isShared: audience === 'everyone', sharedWith: audience === 'roles' ? roles : null })
      }}
    >
      {save.error && <ErrorPanel compact error={save.error} />}
      <Radio.Group
        label={t('reports.editor.sharing.who')}
        description={t('reports.editor.sharing.help')}
        value={audience}
        onChange={(value) => setAudience(audiences.find((each) => each === value) ?? 'own')}
      >
        <div className={classes.form} style={{ marginTop: 8 }}>
          {audiences.map((each) => (
            <Radio key={each} value={each} label={t(`reports.editor.sharing.${each}`)} />
          ))}
        </div>
      </Radio.Group>
      {audience === 'roles' && field && (
        <div>
          <Input.Label htmlFor="sharing-roles">{field.label}</Input.Label>
          <Suspense>
            <Edit field={field} id="sharing-roles" input={roles} onInput={setRoles} record={{}} refs={refs} />
          </Suspense>
        </div>
      )}
      <div>
        <Button
          type="submit"
          kind="primary"
          busy={save.isPending}
          reason={isMissing ? t('reports.editor.sharing.needsRole') : undefined}
        >
          {t('reports.editor.sharing.save')}
        </Button>
      </div>
    </form>
  )
}

interface Sharing {
  readonly isShared: boolean
  readonly sharedWith: unknown
}

const useSharing = ({ id, version, ...before }: ApiRecord, onSaved: () => void) => {
  const t = useT()
  const queries = useQueryClient()
  const reload = (): Promise<void> => queries.invalidateQueries({ queryKey: recordsKey(plural) })
  return useMutation({
    meta: { errors: 'inline' },
    mutationFn: (sharing: Sharing) => updateRecord(plural, id, version, { ...sharing }),
    onSuccess: async ({ data }) => {
      const old = { isShared: before['isShared'], sharedWith: before['sharedWith'] ?? null }
      const undo = (): void => void updateRecord(plural, id, data.version, old).finally(() => void reload())
      toast({ message: t('reports.editor.sharing.saved'), undo })
      await reload()
      onSaved()
    },
  })
}
