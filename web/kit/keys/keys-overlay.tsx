import { useT } from '../../i18n/i18n.ts'
import '../../i18n/later/desk.ts'
import { Dialog } from '../overlay/dialog.tsx'
import { KeyHint } from './key-hint.tsx'
import { useActiveKeys } from './use-hotkey.ts'
import type { Hotkey, KeyGroup } from './registry.ts'
import classes from './keys-overlay.module.css'

type Shown = Pick<Hotkey, 'group' | 'keys' | 'label'>

const order: readonly KeyGroup[] = ['list', 'record', 'form', 'anywhere']

/** Keys that the rows of a list have themselves while they hold the focus: known by `x`, which every list of rows has. */
const keysOfRows = [
  ['ArrowDown ArrowUp', 'move'],
  ['Home End', 'ends'],
  ['Enter', 'open'],
  ['Space', 'select'],
  ['shift+Click', 'reach'],
] as const

/** All keys that work on the page as it is. */
export default function KeysOverlay({ onClose }: { onClose: () => void }) {
  const t = useT()
  const active: readonly Shown[] = useActiveKeys()
  const hasRows = active.some(({ group, keys }) => group === 'list' && keys === 'x')
  const ofRows = keysOfRows.map(([keys, name]): Shown => ({
    group: 'list',
    keys,
    label: t(`desk.keys.${name}`),
  }))
  const shown = hasRows ? [...active, ...ofRows] : active
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
