import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import { useT } from '../../../i18n/i18n.ts'
import { Button } from '../../../kit/overlay/button.tsx'
import { saveFile } from '../../../kit/save-file.ts'
import classes from '../bulk/bulk-bar.module.css'
import type { ListState } from '../list-state.ts'
import { exportUrlsOf } from './export-url.ts'
import { joined } from './joined.ts'

interface ExportChosenProps {
  readonly type: TypeMeta
  readonly state: ListState
  readonly shown: readonly string[]
  /** In the order of the list. */
  readonly chosen: readonly ApiRecord[]
}

/** Gives the chosen rows as a file: more than one request may ask for are asked for in parts and put together here. */
export function ExportChosen({ type, state, shown, chosen }: ExportChosenProps) {
  const t = useT()
  const ids = chosen.map(({ id }) => id)
  const urls = exportUrlsOf(type.plural, state, shown, ids)
  const save = useMutation({
    mutationFn: async () => {
      const day = new Date().toISOString().slice(0, 10)
      // What is read as text has lost its mark.
      const text = `\uFEFF${await joined(urls)}`
      saveFile(`${type.plural}-${day}.csv`, 'text/csv;charset=utf-8', text)
    },
  })
  const icon = <IconDownload size={16} stroke={1.6} aria-hidden />
  return urls.length === 1 ? (
    <a className={classes.link} download href={urls[0]}>
      {icon} {t('list.bulk.export')}
    </a>
  ) : (
    <Button size="small" icon={icon} busy={save.isPending} onClick={() => save.mutate()}>
      {t('list.bulk.export')}
    </Button>
  )
}
