import type { TestProject } from 'vitest/node'
import { startApp } from './running-app.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the product that the journeys share: with the demonstration organisation. */
    appUrl: string
  }
}

/** One product for all journeys of a run. A journey that needs another start (first set-up) calls `startApp` itself. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const app = await startApp()
  project.provide('appUrl', app.url)
  return () => app.stop()
}
