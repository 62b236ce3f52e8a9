import type { TestProject } from 'vitest/node'
import { startApp } from './running-app.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the product that the journeys share: with the demonstration organisation. */
    appUrl: string
    demonstration: Demonstration
  }
}

interface Demonstration {
  /** The addresses to sign in with. */
  readonly accounts: readonly string[]
  readonly password: string
}

/** One product for all journeys of a run. A journey that needs another start (first set-up) calls `startApp` itself. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const app = await startApp()
  project.provide('appUrl', app.url)
  project.provide('demonstration', printedAccounts(app.output()))
  return () => app.stop()
}

/** How to sign in, as the product says it at its start. */
const printedAccounts = (output: string): Demonstration => {
  const [, password] = /sign in with the password (\S+) as/.exec(output) ?? []
  if (password === undefined) throw new Error(`The product did not say how to sign in:\n${output}`)
  return { password, accounts: [...output.matchAll(/^ {2}(\S+@\S+)/gm)].map(([, email]) => email ?? '') }
}
