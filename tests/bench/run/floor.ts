import { Client } from 'pg'
import { parserOf } from '#platform/database/row-types.ts'
import { serveJob } from './child.ts'
import { keepPace } from './pace.ts'
import { repetitions, type Repeated } from './repeat.ts'

export interface FloorJob extends Repeated {
  readonly databaseUrl: string
  readonly seconds: number
  readonly warming: number
}

/** Sends the statements of requests over and over: the same SQL, the same round trips, the same driver, nothing around. */
serveJob<FloorJob>(async (job) => {
  const clients = await Promise.all(
    Array.from({ length: job.connections }, async () => {
      const client = new Client({ connectionString: job.databaseUrl, types: { getTypeParser: parserOf } })
      await client.connect()
      return client
    }),
  )
  const pace = await keepPace(
    clients.map((client, lane) => {
      const next = repetitions(job, lane)
      return async () => {
        for (const { name, text, values } of next())
          await client.query({ ...(name === undefined ? {} : { name }), text, values: values as unknown[] })
        return null
      }
    }),
    { seconds: job.seconds, warming: job.warming },
  )
  await Promise.all(clients.map((client) => client.end()))
  return pace
})
