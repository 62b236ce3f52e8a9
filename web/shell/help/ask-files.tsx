import { IconCamera, IconPaperclip, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { sizeText } from '../../../capabilities/attachments/web/file-size.ts'
import { useT } from '../../i18n/i18n.ts'
import { Status } from '../../kit/layout/status.tsx'
import { Button, IconButton } from '../../kit/overlay/button.tsx'
import { useReader } from '../../kit/reader.ts'
import type { useAskedFiles } from './use-asked-files.ts'
import classes from './ask-files.module.css'

/** Photos and files to send along: chosen, taken with the camera of a phone, or pasted above. */
export function AskFiles({ files, refusals, add, remove }: ReturnType<typeof useAskedFiles>) {
  const t = useT()
  const reader = useReader()
  const chooser = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const taken = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    void add([...(currentTarget.files ?? [])])
    // The same file once more is a choice too.
    currentTarget.value = ''
  }
  const hidden = { type: 'file', hidden: true, onChange: taken } as const
  return (
    <div className={classes.files}>
      <input ref={chooser} {...hidden} multiple aria-label={t('help.files.add')} />
      <input
        ref={camera}
        {...hidden}
        accept="image/*"
        capture="environment"
        aria-label={t('help.files.photo')}
      />
      <div className={classes.buttons}>
        <Button icon={<IconPaperclip size={16} aria-hidden />} onClick={() => chooser.current?.click()}>
          {t('help.files.add')}
        </Button>
        <span className={classes.camera}>
          <Button icon={<IconCamera size={16} aria-hidden />} onClick={() => camera.current?.click()}>
            {t('help.files.photo')}
          </Button>
        </span>
      </div>
      {files.length > 0 && (
        <ul aria-label={t('help.files.label')}>
          {files.map((each) => (
            <li key={each.id}>
              <span className={classes.name}>{each.file.name}</span>
              <span className={classes.size}>{sizeText(each.file.size, reader)}</span>
              <IconButton
                label={t('help.files.remove', { name: each.file.name })}
                onClick={() => void remove(each)}
              >
                <IconX size={16} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <Status as="div" className={classes.refusals}>
        {refusals.map((refusal) => (
          <p key={refusal}>{refusal}</p>
        ))}
      </Status>
    </div>
  )
}
