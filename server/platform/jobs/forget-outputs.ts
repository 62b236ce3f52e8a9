import type { Queryable } from '../database/pool.ts'

/** Takes away what jobs have said when they failed: an error's message may name a value. That they failed stays. */
export const forgetOutputs = async (db: Queryable): Promise<void> => {
  const [row] = await db.query<{ jobs: string | null }>({
    text: `select to_regclass(case current_schema() when 'public' then 'jobs' else current_schema() || '_jobs' end || '.job')::text as jobs`,
  })
  if (row?.jobs) await db.query({ text: `update ${row.jobs} set output = null where output is not null` })
}
