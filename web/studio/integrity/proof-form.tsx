import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { readProof } from '../../api/integrity.ts'
import { useT } from '../../i18n/i18n.ts'
import { useSimpleForm } from '../../kit/form/use-simple-form.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { saveFile } from '../../kit/save-file.ts'
import classes from './integrity.module.css'

/** Gives the reader the proof of one record as a file. */
export function ProofForm() {
  const t = useT()
  const form = useSimpleForm({ record: '' }, ({ record }) => ({
    record: record.trim() ? undefined : t('integrity.recordMissing'),
  }))
  const load = useMutation({
    mutationFn: async (record: string) =>
      saveFile(`${record}-proof.json`, 'application/json', await readProof(record)),
  })
  return (
    <form
      className={classes.proof}
      noValidate
      onSubmit={form.onSubmit(({ record }) => load.mutate(record.trim().toUpperCase()))}
    >
      <TextInput
        label={t('integrity.record')}
        description={t('integrity.recordHelp')}
        {...form.field('record')}
      />
      <Button type="submit" busy={load.isPending}>
        {t('integrity.download')}
      </Button>
      {load.error && <ErrorPanel compact error={load.error} />}
    </form>
  )
}
