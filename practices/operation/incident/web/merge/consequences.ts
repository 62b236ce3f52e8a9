import type { T } from '../../../../../web/i18n/i18n.ts'
import { listed } from '../../../../../web/i18n/language.ts'
import type { MergePreview } from './merges.ts'

/** What a merging does, in sentences: nothing is said of what there is none of. */
export const consequences = (t: T, preview: MergePreview): readonly string[] => {
  const { joining, joiningHidden, apart, isHeard, entries, files, links, tasks, duplicates } = preview
  const numbers = { merged: preview.merged.number, stays: preview.stays.number }
  const followers = [
    ...joining,
    ...(joiningHidden > 0 ? [t('desk.merge.hidden', { count: joiningHidden })] : []),
  ]
  const kept = [
    ...(links > 0 ? [t('desk.merge.links', { count: links })] : []),
    ...(tasks > 0 ? [t('desk.merge.tasks', { count: tasks })] : []),
  ]
  return [
    t('desk.merge.waits', numbers),
    ...(preview.merged.state === 'waiting' ? [t('desk.merge.noWait', numbers)] : []),
    ...(preview.merged.state === 'resolved' ? [t('desk.merge.noResolution', numbers)] : []),
    ...(entries + files > 0 ? [t('desk.merge.thread', { ...numbers, count: entries + files })] : []),
    ...(kept.length > 0 ? [t('desk.merge.kept', { ...numbers, what: listed(kept, 'conjunction') })] : []),
    followers.length > 0
      ? t('desk.merge.joins', { ...numbers, count: followers.length, who: listed(followers, 'conjunction') })
      : t('desk.merge.nobodyJoins', numbers),
    ...(apart > 0 ? [t('desk.merge.apart', { ...numbers, count: apart })] : []),
    t(isHeard ? 'desk.merge.heard' : 'desk.merge.unheard', numbers),
    ...(duplicates > 0 ? [t('desk.merge.duplicates', { ...numbers, count: duplicates })] : []),
    t('desk.merge.undo', numbers),
  ]
}
