import type { TypeMeta } from '#contract/api/meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { inSentence } from '../../i18n/language.ts'
import { Empty } from '../../kit/layout/empty.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import type { ListAddress } from '../../paths.ts'
import { workPresets } from '../filter/presets.ts'
import type { ListState } from './list-state.ts'

interface NoRowsProps {
  readonly type: TypeMeta
  readonly state: ListState
  readonly canCreate: boolean
  readonly onCreate: () => void
  readonly onAddress: (next: ListAddress) => void
}

/** Why a list is empty, and the one thing to do about it. */
export function NoRows({ type, state, canCreate, onCreate, onAddress }: NoRowsProps) {
  const t = useT()
  const types = inSentence(type.labelMany)
  const presets = workPresets(type)
  const team = presets.find((preset) => preset.name === 'team')
  if (team && state.q === '' && presets.find((preset) => preset.name === 'mine')?.filter === state.filter)
    return (
      <Empty
        action={<Button onClick={() => onAddress({ filter: team.filter })}>{t('list.empty.toTeam')}</Button>}
      >
        {t('list.empty.mine')}
      </Empty>
    )
  if (state.filter !== '' || state.q !== '')
    return (
      <Empty
        action={
          <Button onClick={() => onAddress({ filter: undefined, q: undefined })}>
            {t('list.empty.clear')}
          </Button>
        }
      >
        {t('list.empty.noneMatch', { types })}
      </Empty>
    )
  return (
    <Empty
      action={
        canCreate && (
          <Button kind="primary" keys="c" onClick={onCreate}>
            {t('list.create', { type: inSentence(type.label) })}
          </Button>
        )
      }
    >
      {t('list.empty.none', { types })}
    </Empty>
  )
}
