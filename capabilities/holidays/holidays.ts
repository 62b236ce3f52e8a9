import type { Capability } from '#engine/model/ctx.ts'

/** Calendars that take holidays over from iCalendar files and feeds. */
export const holidays: Capability = { name: 'holidays' }
