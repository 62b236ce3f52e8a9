import type { RefLabel } from './records.ts'

/** Why somebody is told, the weightiest first: of two reasons for one thing the first counts. */
export const notificationKinds = [
  'assigned',
  'mentioned',
  'replied',
  'due',
  'reminded',
  'late',
  'atRisk',
  'changed',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

/** The field of a person that switches a kind off for them; what is waited for is one setting, on whatever side. */
export const notificationSetting = {
  assigned: 'notifyAssigned',
  mentioned: 'notifyMentioned',
  replied: 'notifyReplied',
  due: 'notifyDue',
  reminded: 'notifyDue',
  late: 'notifyLate',
  atRisk: 'notifyAtRisk',
  changed: 'notifyChanged',
} as const satisfies Record<NotificationKind, string>

export interface Notification {
  readonly id: string
  readonly kind: NotificationKind
  readonly record: { readonly type: string; readonly id: string }
  readonly actor: string
  readonly at: string
  readonly readAt: string | null
  /** The state that the record came into, for `changed`; null for all else, and of what was told before it was kept. */
  readonly state: string | null
}

export interface NotificationPage {
  readonly data: readonly Notification[]
  readonly refs: Readonly<Record<string, RefLabel>>
  readonly next: string | null
}

/** `GET /notifications/count`. */
export interface Unread {
  /** 99 at most. */
  readonly unread: number
  /** The place of the last that was not read; null where all were. */
  readonly newest: string | null
}
