import { z } from 'zod'

const duration = z.string().regex(/^\d+[mhd]$/, 'is written 15m, 3h or 2d')
const key = z.string()

/** One thing that somebody did: how long after the thing before, who, what. */
const step = z.union([
  z.tuple([duration, key, z.enum(['take', 'resume', 'close', 'reopen'])]),
  z.tuple([duration, key, z.enum(['cancel', 'requeue'])]),
  z.tuple([duration, key, z.enum(['reply', 'note']), z.string()]),
  z.tuple([duration, key, z.literal('wait'), z.strictObject({ for: z.string(), followUp: duration })]),
  z.tuple([duration, key, z.literal('resolve'), z.strictObject({ code: key, text: z.string() })]),
  z.tuple([duration, key, z.literal('merge'), z.strictObject({ into: key })]),
  z.tuple([duration, key, z.literal('set'), z.record(z.string(), z.unknown())]),
])

/** What happened to one incident. `opened` is how long ago, or how many days ago at which time (UTC). */
const story = z.strictObject({
  title: z.string(),
  text: z.string(),
  by: key,
  /** Who took the call; whoever it concerns wrote it herself where nobody did. */
  taken: key.optional(),
  opened: z.string().regex(/^(\d+d \d\d:\d\d|\d+[mh])$/, 'is written "12d 08:43" or 35m'),
  impact: z.enum(['high', 'medium', 'low']).default('low'),
  urgency: z.enum(['high', 'medium', 'low']).default('medium'),
  values: z.record(z.string(), z.unknown()).default({}),
  then: z.array(step).default([]),
})

export const storyFile = z.record(z.string().regex(/^[a-z0-9-]+$/), story)

export type Story = z.infer<typeof story>
export type Step = z.infer<typeof step>

const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** Milliseconds of `15m`, `3h`, `2d`. */
export const durationMs = (text: string): number =>
  Number(text.slice(0, -1)) * unitMs[text.slice(-1) as keyof typeof unitMs]

/** The instant, in milliseconds, at which a story began. */
export const openedMs = (opened: string, nowMs: number): number => {
  const [days = '', time] = opened.split(' ')
  if (time === undefined) return nowMs - durationMs(opened)
  const midnight = Math.floor(nowMs / unitMs.d) * unitMs.d
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return midnight - Number(days.slice(0, -1)) * unitMs.d + hours * unitMs.h + minutes * unitMs.m
}
