import { z } from 'zod'
import { weekdays, type Hours, type SpecialDay } from './calendar.ts'

// The form of a calendar's JSON; whether its dates and times make sense is `calendarIssues`.

const text = (most: number) => z.string().max(most)
const windows = z.array(z.strictObject({ from: text(5), to: text(5) })).max(24)

export const hoursShape: z.ZodType<readonly Hours[]> = z
  .array(
    z.strictObject({
      since: text(10).optional(),
      week: z.partialRecord(z.enum(weekdays), windows),
    }),
  )
  .max(100)

export const daysShape: z.ZodType<readonly SpecialDay[]> = z
  .array(
    z.strictObject({
      date: text(10),
      to: text(10).optional(),
      repeats: text(500).optional(),
      windows: windows.optional(),
      label: text(200).optional(),
    }),
  )
  .max(2000)
