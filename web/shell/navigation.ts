import {
  IconAlertHexagon,
  IconBinaryTree,
  IconBookmark,
  IconBox,
  IconBuilding,
  IconHistory,
  IconKey,
  IconChartBar,
  IconChecklist,
  IconDatabaseExport,
  IconListCheck,
  IconLogin2,
  IconRestore,
  IconSend,
  IconShieldLock,
  IconTable,
  IconUser,
  IconUsersGroup,
  IconWorld,
} from '@tabler/icons-react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { paths } from '../paths.ts'
import { isWorkType, workPresets } from '../record/filter/presets.ts'

type Icon = typeof IconBox
type Place = 'work' | 'reports' | 'organisation' | 'studio'

/** Where a type stands and its icon; a type not named here stands by what it is: work, or part of the organisation. */
const known: Readonly<Record<string, { icon: Icon; place?: Place }>> = {
  incident: { icon: IconAlertHexagon },
  task: { icon: IconListCheck },
  service: { icon: IconWorld },
  person: { icon: IconUser },
  team: { icon: IconUsersGroup },
  organisation: { icon: IconBuilding },
  dashboard: { icon: IconChartBar, place: 'reports' },
  'api-key': { icon: IconKey, place: 'studio' },
  role: { icon: IconShieldLock, place: 'studio' },
  'identity-provider': { icon: IconLogin2, place: 'studio' },
  'decision-table': { icon: IconTable, place: 'studio' },
  'backup-plan': { icon: IconDatabaseExport, place: 'studio' },
  'restore-drill': { icon: IconRestore, place: 'studio' },
  'log-publication': { icon: IconSend, place: 'studio' },
  classification: { icon: IconBinaryTree, place: 'studio' },
  replay: { icon: IconHistory, place: 'reports' },
  'saved-view': { icon: IconBookmark, place: 'reports' },
}

export interface NavigationItem {
  readonly id: string
  readonly label: string
  readonly to: string
  readonly icon: Icon
}

export const iconOf = (typeName: string): Icon => known[typeName]?.icon ?? IconBox

const placeOf = (type: TypeMeta): Place =>
  known[type.name]?.place ?? (isWorkType(type) ? 'work' : 'organisation')

/** The types of one place as items, in the order in which the server names them. */
export const itemsAt = (place: Place, types: readonly TypeMeta[]): readonly NavigationItem[] =>
  types
    .filter((type) => !type.satellite && placeOf(type) === place)
    .map((type) => ({
      id: type.name,
      label: type.labelMany,
      to: paths.list(type.plural),
      icon: iconOf(type.name),
    }))

/** Whoever has a role beside that of everybody works at the desk; what they may do there, the server says. */
const isAtDesk = ({ roles }: { readonly roles: readonly string[] }): boolean =>
  roles.some((role) => role !== 'requester')

/** The work that waits for the reader: a page of its own at the desk, else the first type of work, filtered. Null where there is none. */
export const myWorkPath = (
  types: readonly TypeMeta[],
  session: { readonly roles: readonly string[] },
): string | null => {
  const type = types.find((each) => !each.satellite && isWorkType(each))
  const preset = type && workPresets(type).find((each) => each.name === 'mine')
  if (!type || !preset) return null
  return isAtDesk(session) ? paths.myWork() : paths.list(type.plural, { filter: preset.filter })
}

export const myWorkIcon: Icon = IconChecklist
