import '../../../../web/i18n/later/desk.ts'
import { IconPhone } from '@tabler/icons-react'
import { useSession } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { IconButton } from '../../../../web/kit/overlay/button.tsx'
import { Menu } from '../../../../web/kit/overlay/menu.tsx'
import type { Spoken } from '../outbox.ts'
import { SpokenChoices } from './spoken-choices.tsx'
import classes from './spoken.module.css'

interface SpokenButtonProps {
  readonly value: Spoken | null
  readonly onChange: (value: Spoken | null) => void
}

/** Says that what is written tells of a call or a visit, and who spoke. */
export function SpokenButton({ value, onChange }: SpokenButtonProps) {
  const t = useT()
  const { person } = useSession()
  return (
    <>
      {value && <span className={classes.chosen}>{t(`desk.spoken.short.${value}`)}</span>}
      <Menu
        width={280}
        align="end"
        foot={<p className={classes.foot}>{t('desk.spoken.why')}</p>}
        button={(trigger) => (
          <IconButton {...trigger} label={t('desk.spoken.label')} pressed={value !== null}>
            <IconPhone size={16} stroke={1.6} aria-hidden />
          </IconButton>
        )}
      >
        <SpokenChoices author={person.id} value={value} onChange={onChange} />
      </Menu>
    </>
  )
}
