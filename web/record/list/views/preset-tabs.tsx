import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { stateClasses } from '#contract/lifecycle.ts'
import { useT } from '../../../i18n/i18n.ts'
import { StateIcon } from '../../../kit/marks/state-pill.tsx'
import { onlyLabelOf, presetsOf } from '../../filter/presets.ts'
import classes from './preset-tabs.module.css'

/** Ready filters above a list: whose, and in which class of states. */
export function PresetTabs({
  type,
  filter,
  onFilter,
  children,
}: {
  type: TypeMeta
  filter: string
  onFilter: (filter: string) => void
  /** Stands beside them. */
  children?: ReactNode
}) {
  const t = useT()
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // On a phone the tabs go on beyond the edge.
    bar.current?.querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [filter])
  const presets = presetsOf(type)
  const used = stateClasses.filter((name) => type.states.some((state) => state.class === name))
  return (
    <div ref={bar} className={classes.bar}>
      <div role="group" aria-label={t('list.presetsOf', { types: type.labelMany })} className={classes.group}>
        {presets.length > 1 &&
          presets.map((preset) => (
            <button
              key={preset.name}
              type="button"
              className={classes.tab}
              aria-pressed={preset.filter === filter}
              onClick={() => onFilter(preset.filter)}
            >
              {t(`list.presets.${preset.name}`)}
            </button>
          ))}
      </div>
      {children}
      {used.length > 1 && (
        <div role="group" aria-label={t('list.classesOf')} className={classes.group} data-quiet>
          {used.map((name) => {
            const own = `stateClass = "${name}"`
            return (
              <button
                key={name}
                type="button"
                className={classes.tab}
                aria-pressed={own === filter}
                onClick={() => onFilter(own === filter ? '' : own)}
              >
                <StateIcon stateClass={name} />
                {onlyLabelOf(type, name) ?? t(`kit.stateClass.${name}`)}
              </button>
            )
          })}
        </div>
      )}
    </div>
  )
}
