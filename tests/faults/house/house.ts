import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunningFollowers } from '#engine'
import { openDatabase, type Database } from '#platform/database/pool.ts'
import type { Random } from '../random.ts'
import { makeLedger, type Ledger } from '../load/ledger.ts'
import { startLoad, type Load } from '../load/load.ts'
import { startWitness } from '../oracle/followers.ts'
import { cutProxy, type CutProxy } from './cut-proxy.ts'
import { newFolder } from './folder.ts'
import { makePeople, type People } from './people.ts'
import { startProduct, type ProductOptions, type ProductProcess } from './product-process.ts'
import { startServer, type Server } from './server.ts'

export interface HouseOptions {
  readonly name: string
  readonly random: Random
  /** Where the product keeps files; in a folder of the house when absent. */
  readonly dataFolder?: string
  /** How long people repeat a request that gets no answer; two minutes when absent. */
  readonly patienceMs?: number
  /** The processes it begins with. */
  readonly roles: readonly NonNullable<ProductOptions['role']>[]
  readonly env?: Readonly<Record<string, string>>
  readonly startServer?: (dataFolder: string) => Promise<Server>
}

/** A whole installation on a PostgreSQL of its own, with people, and ways for accidents. */
export interface House {
  readonly server: Server
  /** The product's way to its database. */
  readonly way: CutProxy
  /** The database as its owner, by a way on which no accident happens. */
  readonly db: Database
  readonly safe: ProductOptions & { readonly databaseUrl: string }
  readonly ledger: Ledger
  readonly dataFolder: string
  readonly people: People
  readonly processes: readonly ProductProcess[]
  /** Starts one more, from this checkout or another. */
  start(role: NonNullable<ProductOptions['role']>, checkout?: string): Promise<ProductProcess>
  /** Kills one and starts another in its place. */
  replace(victim: ProductProcess, pauseMs: number): Promise<void>
  /** Starts the database again after it was killed. */
  startServer(): Promise<void>
  address(): string | null
  load(name: string): Load
  close(): Promise<void>
}

type Role = NonNullable<ProductOptions['role']>

/** Builds one; whatever was begun is ended again when something fails. */
export const openHouse = async (options: HouseOptions): Promise<House> => {
  const folder = await newFolder()
  const closers: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })]
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0)) await closer().catch(() => undefined)
  }
  try {
    return await furnish(options, folder, closers, close)
  } catch (error) {
    await close()
    throw error
  }
}

const furnish = async (
  options: HouseOptions,
  folder: string,
  closers: (() => Promise<unknown>)[],
  close: () => Promise<void>,
): Promise<House> => {
  const { random, roles, env, patienceMs, startServer: serve = startServer } = options
  const dataFolder = options.dataFolder ?? join(folder, 'data')
  const serverFolder = join(folder, 'server')
  for (const each of [dataFolder, serverFolder]) await mkdir(each, { recursive: true, mode: 0o711 })
  const server = await serve(serverFolder)
  closers.unshift(() => server.stop())
  const work = (): string => (server.workUrl ?? server.url)()
  const [way, safeWay, ownWay] = [
    await cutProxy(work()),
    await cutProxy(work()),
    await cutProxy(server.url()),
  ]
  for (const each of [way, safeWay, ownWay]) closers.unshift(() => each.close())
  const processes = new Map<ProductProcess, Role>()
  const start = async (role: Role, checkout?: string): Promise<ProductProcess> => {
    const started = await startProduct({ dataFolder, databaseUrl: way.url, role, env, checkout })
    processes.set(started, role)
    return started
  }
  closers.unshift(() => Promise.all([...processes.keys()].map((each) => each.kill())))
  for (const role of roles) await start(role)
  const db = openDatabase(ownWay.url, { maxConnections: 4, applicationName: 'faults' })
  closers.unshift(() => db.end())
  const people = await makePeople(ownWay.url)
  const witness: RunningFollowers = await startWitness(db)
  closers.unshift(() => witness.stop())
  const ledger = makeLedger()
  const address = (): string | null => {
    const urls = [...processes.keys()].flatMap((each) =>
      each.isRunning() && each.url !== null ? [each.url] : [],
    )
    const [first, ...others] = urls
    return first === undefined ? null : random.pick([first, ...others])
  }
  return {
    server,
    way,
    db,
    safe: { dataFolder, databaseUrl: safeWay.url },
    ledger,
    dataFolder,
    people,
    get processes() {
      return [...processes.keys()]
    },
    start,
    replace: async (victim, pauseMs) => {
      const role = processes.get(victim) ?? 'all'
      await victim.kill()
      processes.delete(victim)
      await new Promise((resume) => setTimeout(resume, pauseMs))
      await start(role)
    },
    startServer: async () => {
      await server.start()
      for (const each of [way, safeWay]) each.leadTo(work())
      ownWay.leadTo(server.url())
    },
    address,
    load: (name) => startLoad({ people, ledger, random, name, address, patienceMs }),
    close,
  }
}
