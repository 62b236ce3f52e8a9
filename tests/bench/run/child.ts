import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Pace } from './pace.ts'

/** What a child says when it is done: its pace and the seconds of CPU that it took itself. */
export interface Report {
  readonly pace: Pace
  readonly cpuSeconds: number
}

/** Runs a program beside this file in a process of its own, so that what it takes is not counted as another's. */
export const runChild = async (program: string, job: object): Promise<Report> => {
  const child = fork(join(import.meta.dirname, program))
  return new Promise((resolve, reject) => {
    child.on('message', (said) => {
      resolve(said as Report)
      child.kill()
    })
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`${program} ended with code ${code} before it had a result`)))
    child.send(job)
  })
}

/** The other end: takes the job, does it, tells. */
export const serveJob = <Job>(work: (job: Job) => Promise<Pace>): void => {
  process.once('message', (job) => {
    const before = process.cpuUsage()
    work(job as Job)
      .then((pace) => {
        const { user, system } = process.cpuUsage(before)
        process.send?.({ pace, cpuSeconds: (user + system) / 1e6 } satisfies Report, () => process.exit(0))
      })
      .catch((error: unknown) => {
        console.error(error)
        process.exit(1)
      })
  })
}
