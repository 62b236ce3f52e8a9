import { isHelpedBy } from '#contract/clocks/helped.ts'
import { idOfKey } from '#contract/id.ts'
import { isLanguage, type Language } from '#contract/language.ts'
import { list, read, write, type Alarm, type StoredRecord, type WriteCtx } from '#engine'

/** Resolves what its requester was reminded of and never answered, so many days after the last reminder as the table names. */
export const resolveUnanswered: Alarm = {
  name: 'resolve-unanswered',
  at: ({ state, resolveUnansweredAt }) =>
    state === 'waiting' && typeof resolveUnansweredAt === 'string' ? resolveUnansweredAt : null,
  run: async (ctx, incident, { isLate }) => {
    const { id, version } = incident
    const late = isLate && { late: true }
    const answer = await lastAnswer(ctx, incident)
    if (answer) {
      // What they said has not moved it (a call that was noted), or not yet: the waiting begins again with their word.
      await write(ctx, {
        kind: 'update',
        type: 'incident',
        id,
        version,
        values: { waitingSince: answer.createdAt, reminders: 0, requesterRemindedAt: null },
        cause: { because: 'answer', record: { type: answer.type, id: answer.id }, ...late },
      })
      return
    }
    await write(ctx, {
      kind: 'transition',
      type: 'incident',
      id,
      version,
      transition: 'resolve',
      values: {
        resolutionCode: idOfKey('classification', 'unanswered'),
        resolution: await whyOf(ctx, incident),
      },
      cause: { because: 'unanswered', reminders: Number(incident.reminders), ...late },
    })
  },
}

/** The last that whoever is helped has said since it waits for them, in writing or by voice. */
const lastAnswer = async (ctx: WriteCtx, incident: StoredRecord): Promise<StoredRecord | undefined> => {
  const { id, requester, onBehalfOf, waitingSince } = incident
  const { rows } = await list(ctx, 'journal-entry', {
    filter: `about = "${id}" and (visibility = "public" or spoken != null)`,
    sort: ['-createdAt'],
    limit: 200,
  })
  return rows.find(
    ({ createdAt, createdBy, spoken }) =>
      createdAt > String(waitingSince) &&
      (spoken === 'requester' || isHelpedBy({ requester, onBehalfOf }, createdBy)),
  )
}

const why = {
  en: (reminders: number) =>
    reminders === 1
      ? 'Resolved without an answer: we asked, reminded you once, and heard nothing. Reply, and work on it goes on.'
      : `Resolved without an answer: we asked, reminded you ${reminders} times, and heard nothing. Reply, and work on it goes on.`,
  de: (reminders: number) =>
    reminders === 1
      ? 'Ohne Antwort gelöst: Wir haben gefragt, einmal erinnert und nichts gehört. Antworten Sie, dann wird weitergearbeitet.'
      : `Ohne Antwort gelöst: Wir haben gefragt, ${reminders}-mal erinnert und nichts gehört. Antworten Sie, dann wird weitergearbeitet.`,
} as const satisfies Record<Language, (reminders: number) => string>

/** Why it is resolved, in the language of whoever is helped, behind what the desk has noted already. */
const whyOf = async (ctx: WriteCtx, { requester, onBehalfOf, reminders, resolution }: StoredRecord) => {
  const helped = onBehalfOf ?? requester
  const { language } = typeof helped === 'string' ? await read(ctx, 'person', helped) : { language: null }
  const said = why[isLanguage(language) ? language : 'en'](Number(reminders))
  return typeof resolution === 'string' && resolution !== '' ? `${resolution}\n\n${said}` : said
}
