import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { Action } from '#contract/automation/actions.ts'
import { useT } from '../../i18n/i18n.ts'
import { Code } from '../../kit/marks/code.tsx'

/** What is done beside telling people, as the form calls it. */
export function ActionWords({ action: { set = {}, handTo, move, task } }: { action: Action }) {
  const t = useT()
  const parts: readonly (readonly [string, ReactNode])[] = [
    ...(handTo === undefined
      ? []
      : [[t('studio.targets.handTo'), t(`studio.targets.hands.${handTo}`)] as const]),
    ...(move === undefined ? [] : [[t('studio.targets.move'), <Code>{move}</Code>] as const]),
    ...(task === undefined ? [] : [[t('studio.targets.task'), task.title] as const]),
    ...(Object.keys(set).length === 0
      ? []
      : [[t('studio.targets.set'), <Code>{Object.keys(set).join(', ')}</Code>] as const]),
  ]
  return parts.map(([what, value], index) => (
    <Fragment key={what}>
      {index > 0 && ' · '}
      {what} {value}
    </Fragment>
  ))
}
