import { useT } from '../../i18n/i18n.ts'
import { Dialog } from '../overlay/dialog.tsx'
import { KeyHint } from './key-hint.tsx'
import { useActiveKeys } from './use-hotkey.ts'
import type { KeyGroup } from './registry.ts'
import classes from './keys-overlay.module.css'

const order: readonly KeyGroup[] = ['list', 'record', 'form', 'anywhere']

/** All keys that work on the page as it is. */
export default function KeysOverlay({ onClose }: { onClose: () => void }) {
  const t = useT()
  const shown = useActiveKeys()
  return (
    <Dialog opened onClose={onClose} title={t('kit.keys.title')} size="lg">
      <div className={classes.groups}>
        {order.map((group) => {
          const keys = shown.filter((key) => key.group === group)
          if (keys.length === 0) return null
          return (
            <section key={group}>
              <h3>{t(`kit.keys.groups.${group}`)}</h3>
              <dl className={classes.keys}>
                {keys.map((key) => (
                  <div key={key.keys}>
                    <dt>
                      <KeyHint keys={key.keys} />
                      <span className="visually-hidden">{key.keys}</span>
                    </dt>
                    <dd>{key.label}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </div>
    </Dialog>
  )
}
