import { startEmbedded } from '#platform/database/embedded/embedded.ts'
import { isAlive } from '#platform/database/embedded/process.ts'

/** A durable PostgreSQL that can be killed and started again on the same files. */
export interface Server {
  /** Of the server as it runs now, as one address for everything: the port changes with each start. */
  url(): string
  /** The same as the product's processes connect, where that is not as the owner. */
  workUrl?(): string
  /** SIGKILL of its first process. */
  kill(): Promise<void>
  /** SIGKILL of one of the processes that serve a connection: the server ends all others and recovers by itself. */
  killBackend(pid: number): void
  isRunning(): boolean
  start(): Promise<void>
  stop(): Promise<void>
}

/** One that is the tests' own. */
export interface OwnServer extends Server {
  /** Its address as its superuser, who may change its settings. */
  superUrl(): string
}

/** Starts one in a folder of its own. */
export const startServer = async (dataFolder: string): Promise<OwnServer> => {
  let running = await startEmbedded({ dataFolder })
  return {
    url: () => running.ownerUrl,
    superUrl: () => running.superUrl,
    kill: async () => {
      process.kill(running.pid, 'SIGKILL')
      while (isAlive(running.pid)) await new Promise((resume) => setTimeout(resume, 5))
    },
    killBackend: (pid) => void process.kill(pid, 'SIGKILL'),
    isRunning: () => isAlive(running.pid),
    start: async () => {
      running = await startEmbedded({ dataFolder })
    },
    stop: () => running.stop(),
  }
}
