import { CopyButton } from '@mantine/core'
import { useT } from '../../../i18n/i18n.ts'
import { Button } from '../../../kit/overlay/button.tsx'
import { Dialog } from '../../../kit/overlay/dialog.tsx'
import { saveFile } from '../../../kit/save-file.ts'
import classes from '../account.module.css'

/** Recovery codes, shown this once. */
export function RecoveryDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const t = useT()
  const text = codes.join('\n')
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('account.factors.codesTitle')}
      footer={
        <>
          <CopyButton value={text}>
            {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'kit.copied' : 'kit.copy')}</Button>}
          </CopyButton>
          <Button onClick={() => saveFile('keelson-recovery-codes.txt', 'text/plain', `${text}\n`)}>
            {t('account.factors.save')}
          </Button>
          <Button kind="primary" onClick={onClose}>
            {t('account.factors.done')}
          </Button>
        </>
      }
    >
      <p className={classes.help}>{t('account.factors.codesOnce')}</p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Dialog>
  )
}
