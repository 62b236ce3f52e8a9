import { connect, createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { join } from 'node:path'
import { statementReader } from './wire-statements.ts'

/** Where a connection is cut: before a statement that fits has left, or once the database has answered it. */
export interface Cut {
  readonly sql: RegExp
  readonly side: 'toServer' | 'toClient'
  /** The how manieth that fits; the first when absent. */
  readonly nth?: number
}

/** A way between a product and its database on which accidents happen. */
export interface CutProxy {
  /** The database's address through here. */
  readonly url: string
  /** Cuts one connection, once. */
  cutAt(cut: Cut): void
  /** Takes back what `cutAt` has ordered and has not happened. */
  spare(): void
  /** How many connections were cut so far. */
  cuts(): number
  /** Cuts all connections at once. */
  cutAll(): void
  /** Lets nothing through any more and says nothing of it, as a network does that has lost its other half. */
  fallSilent(): void
  speakAgain(): void
  /** From now on to another database. */
  leadTo(databaseUrl: string): void
  close(): Promise<void>
}

interface State {
  target: string
  cut: (Cut & { left: number }) | null
  cuts: number
  silent: boolean
  readonly pairs: Set<() => void>
}

/** Listens on a free port and leads to the database of `databaseUrl`. */
export const cutProxy = async (databaseUrl: string): Promise<CutProxy> => {
  const state: State = { target: databaseUrl, cut: null, cuts: 0, silent: false, pairs: new Set() }
  const server = createServer((client) => joinUp(state, client))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: through(server, databaseUrl),
    cutAt: (cut) => void (state.cut = { ...cut, left: cut.nth ?? 1 }),
    spare: () => void (state.cut = null),
    cuts: () => state.cuts,
    cutAll: () => cutAll(state),
    fallSilent: () => void (state.silent = true),
    speakAgain: () => {
      state.silent = false
      cutAll(state)
    },
    leadTo: (url) => void (state.target = url),
    close: async () => {
      cutAll(state)
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const through = (server: Server, databaseUrl: string): string => {
  const url = new URL(databaseUrl)
  url.searchParams.delete('host')
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  return url.href
}

const connectTo = (databaseUrl: string): Socket => {
  const url = new URL(databaseUrl)
  const port = Number(url.port === '' ? '5432' : url.port)
  const folder = url.searchParams.get('host')
  return folder === null
    ? connect({ host: url.hostname, port })
    : connect({ path: join(folder, `.s.PGSQL.${port}`) })
}

const cutAll = (state: State): void => {
  for (const cut of [...state.pairs]) cut()
}

const joinUp = (state: State, client: Socket): void => {
  const server = connectTo(state.target)
  let isAnswerCut = false
  const cut = (): void => {
    state.pairs.delete(cut)
    client.destroy()
    server.destroy()
  }
  state.pairs.add(cut)
  for (const socket of [client, server]) {
    socket.setNoDelay(true)
    socket.on('error', cut)
    socket.on('close', cut)
  }
  const read = statementReader()
  client.on('data', (chunk: Buffer) => {
    if (state.silent) return
    const side = sideToCut(state, read(chunk))
    if (side === 'toServer') return cut()
    if (side === 'toClient') isAnswerCut = true
    server.write(chunk)
  })
  server.on('data', (chunk: Buffer) => {
    if (state.silent) return
    if (isAnswerCut) return cut()
    client.write(chunk)
  })
}

/** Whether one of the statements is the one to cut at; counts it. */
const sideToCut = (state: State, statements: readonly string[]): Cut['side'] | null => {
  const { cut } = state
  if (cut === null) return null
  for (const sql of statements) {
    if (!cut.sql.test(sql) || --cut.left > 0) continue
    state.cut = null
    state.cuts += 1
    return cut.side
  }
  return null
}
