import {
  IconAlertHexagon,
  IconPlugConnectedX,
  IconTargetArrow,
  IconBinaryTree,
  IconBookmark,
  IconBox,
  IconCalendar,
  IconFileCertificate,
  IconMailCog,
  IconMailForward,
  IconPackages,
  IconSignature,
  IconBuilding,
  IconHistory,
  IconKey,
  IconHelpHexagon,
  IconChartBar,
  IconChecklist,
  IconCircleCheck,
  IconDatabaseExport,
  IconListCheck,
  IconMapPin,
  IconPalette,
  IconPhoneCall,
  IconMessages,
  IconLogin2,
  IconRestore,
  IconSend,
  IconRobot,
  IconShieldLock,
  IconTable,
  IconUser,
  IconUsersGroup,
  IconWorld,
} from '@tabler/icons-react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { paths } from '../paths.ts'
import { isAtDesk } from '../api/at-desk.ts'
import { isWorkType, workPresets } from '../record/filter/presets.ts'

type Icon = typeof IconBox
type Place = 'work' | 'reports' | 'organisation' | 'studio'

/** Where a type stands and its icon; a type not named here stands by what it is: work, or part of the organisation. */
const known: Readonly<Record<string, { icon: Icon; place?: Place }>> = {
  incident: { icon: IconAlertHexagon },
  task: { icon: IconListCheck },
  approval: { icon: IconCircleCheck, place: 'work' },
  outage: { icon: IconPlugConnectedX, place: 'work' },
  objective: { icon: IconTargetArrow },
  service: { icon: IconWorld },
  'service-offering': { icon: IconPackages },
  contract: { icon: IconSignature },
  agreement: { icon: IconFileCertificate },
  calendar: { icon: IconCalendar },
  person: { icon: IconUser },
  team: { icon: IconUsersGroup },
  organisation: { icon: IconBuilding },
  site: { icon: IconMapPin },
  rota: { icon: IconPhoneCall },
  dashboard: { icon: IconChartBar, place: 'reports' },
  'api-key': { icon: IconKey, place: 'studio' },
  role: { icon: IconShieldLock, place: 'studio' },
  'identity-provider': { icon: IconLogin2, place: 'studio' },
  automation: { icon: IconRobot, place: 'studio' },
  schedule: { icon: IconCalendar, place: 'studio' },
  'decision-table': { icon: IconTable, place: 'studio' },
  brand: { icon: IconPalette, place: 'studio' },
  'backup-plan': { icon: IconDatabaseExport, place: 'studio' },
  'restore-drill': { icon: IconRestore, place: 'studio' },
  'log-publication': { icon: IconSend, place: 'studio' },
  classification: { icon: IconBinaryTree, place: 'studio' },
  replay: { icon: IconHistory, place: 'reports' },
  'saved-view': { icon: IconBookmark, place: 'reports' },
  'mail-template': { icon: IconMailCog },
  'mail-server': { icon: IconSend, place: 'studio' },
  'mail-delivery': { icon: IconMailForward },
  'saved-reply': { icon: IconMessages, place: 'organisation' },
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

/** The work that waits for the reader: the agent’s page at the desk, else the requester’s. Null where there is none. */
export const myWorkPath = (
  types: readonly TypeMeta[],
  session: { readonly roles: readonly string[] },
): string | null => {
  const type = types.find((each) => !each.satellite && isWorkType(each))
  const preset = type && workPresets(type).find((each) => each.name === 'mine')
  if (!type || !preset) return null
  return isAtDesk(session) ? paths.myWork() : paths.help()
}

export const myWorkIcon: Icon = IconChecklist
export const helpIcon: Icon = IconHelpHexagon
