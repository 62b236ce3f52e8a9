import { isSaidByClock } from '#contract/automation/said-by-clock.ts'
import type { AnyRef } from '#contract/fields/ref.ts'
import type { MailValues } from '#contract/mail/template.ts'
import { isZone } from '#contract/time/zone.ts'
import { wordsIn, type Words } from '../../../server/http/languages/words.ts'
import { labelsOf, type Actor, type Ctx, type EngineType, type StoredRecord } from '#engine'

/** How a clock stands of which a mail tells. */
export interface MailClock {
  readonly target: string
  readonly dueAt: string | null
  readonly isLate: boolean
}

export interface Telling {
  readonly type: EngineType
  readonly record: StoredRecord
  /** What was said, where the mail is about that. */
  readonly entry: StoredRecord | null
  /** Whether a clock said it. */
  readonly isOfClock?: boolean
  readonly actor: string
  readonly clock: MailClock | null
  readonly publicUrl: string
  /** To whom it is said; `ctx.actor` where it is absent. */
  readonly to?: Addressee
}

export interface Addressee extends Pick<Actor, 'language' | 'timeZone'> {
  readonly name: string | null
}

/** What a mail or a reply may say, from what `ctx.actor` may read. */
export const mailValues = async (
  ctx: Ctx,
  { type, record, entry, isOfClock = false, actor, clock, publicUrl, to = ctx.actor }: Telling,
): Promise<MailValues> => {
  const service = typeof record.service === 'string' ? { type: 'service', id: record.service } : null
  const refs: AnyRef[] = [{ type: 'person', id: actor }, ...(service ? [service] : [])]
  const names = await labelsOf(ctx, refs)
  const time = timeFor(to)
  const { declared, sentence } = wordsIn(to.language)
  const said = entry && textOf(entry.text)
  return {
    'record.number': record.number,
    'record.title': textOf(record[type.titleField]),
    'record.type': declared(`${type.name}.label`, type.label),
    'record.state': declared(
      `${type.name}.states.${record.state}`,
      type.states.get(record.state)?.label ?? record.state,
    ),
    'record.priority': choiceOf(type, 'priority', record.priority, declared),
    'record.service': service && (names[service.id]?.title ?? null),
    'record.description': textOf(record.description),
    'record.resolution': textOf(record.resolution),
    'record.reason': textOf(record.reason),
    'record.followUp': time(record.followUpAt),
    'record.closes': time(record.autoCloseAt),
    'person.name': to.name,
    'actor.name': names[actor]?.title ?? null,
    'entry.text': said !== null && isOfClock && isSaidByClock(said) ? sentence(said) : said,
    'clock.target': clock && declared('commitment.fields.target', clock.target),
    'clock.due': time(clock?.dueAt),
    'clock.late': clock?.isLate ?? null,
    link: `${publicUrl}/${type.plural}/${encodeURIComponent(record.number)}`,
    settings: `${publicUrl}/notifications`,
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const choiceOf = (
  type: EngineType,
  field: string,
  value: unknown,
  declared: Words['declared'],
): string | null => {
  const { choices } = (type.fields.get(field)?.options ?? {}) as {
    choices?: Readonly<Record<string, string>>
  }
  if (typeof value !== 'string') return null
  return declared(`${type.name}.fields.${field}.choices.${value}`, choices?.[value] ?? value)
}

/** Times as their reader writes them, by their own clock. */
const timeFor = ({ language, timeZone }: Addressee): ((at: unknown) => string | null) => {
  const format = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: isZone(timeZone) ? timeZone : 'UTC',
  })
  return (at) => (typeof at === 'string' ? format.format(new Date(at)) : null)
}
