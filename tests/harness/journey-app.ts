import type { TestProject } from 'vitest/node'
import { unpackBrowser } from './browser.ts'
import { startApp } from './running-app.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The products that the journeys share, with the demonstration organisation: one for each of those that run at once. */
    products: readonly SharedProduct[]
  }
}

interface SharedProduct {
  readonly url: string
  readonly demonstration: Demonstration
}

interface Demonstration {
  /** The addresses to sign in with. */
  readonly accounts: readonly string[]
  readonly password: string
}

/**
 * A product for all journeys of a run; where several run at once, one for each of them: what one changes in the settings of all
 * would be in another's way. A journey that needs another start (first set-up) calls `startApp` itself.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await unpackBrowser()
  const apps = await Promise.all(Array.from({ length: project.config.maxWorkers }, () => startApp()))
  project.provide(
    'products',
    apps.map((app) => ({ url: app.url, demonstration: printedAccounts(app.output()) })),
  )
  return async () => {
    await Promise.all(apps.map((app) => app.stop()))
  }
}

/** How to sign in, as the product says it at its start. */
const printedAccounts = (output: string): Demonstration => {
  const [, password] = /sign in with the password (\S+) as/.exec(output) ?? []
  if (password === undefined) throw new Error(`The product did not say how to sign in:\n${output}`)
  return { password, accounts: [...output.matchAll(/^ {2}(\S+@\S+)/gm)].map(([, email]) => email ?? '') }
}
