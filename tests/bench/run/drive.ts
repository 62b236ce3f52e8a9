import { requestsOf, type Stock } from '../cases/requests.ts'
import { serveJob } from './child.ts'
import { openLine } from './http-line.ts'
import { keepPace } from './pace.ts'

export interface DriveJob {
  readonly url: string
  readonly request: string
  readonly stock: Stock
  readonly connections: number
  readonly seconds: number
  readonly warming: number
}

serveJob<DriveJob>(async ({ url, request, stock, connections, seconds, warming }) => {
  const ask = requestsOf(stock, connections)[request]
  if (!ask) throw new Error(`There is no request ${request}.`)
  const lines = await Promise.all(Array.from({ length: connections }, () => openLine(url)))
  const pace = await keepPace(
    lines.map((line, lane) => async () => {
      const { status, body } = await line.ask(ask(lane))
      return status < 300 ? null : `${status} ${body.slice(0, 400)}`
    }),
    { seconds, warming },
  )
  for (const line of lines) line.end()
  return pace
})
