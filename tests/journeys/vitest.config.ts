import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The journeys: the whole product, started as a person starts it, in a real browser. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/journeys/**/*.test.ts'],
    globalSetup: ['tests/harness/journey-app.ts'],
    pool: 'forks',
    // One after the other: two at once take less time, but on two processors what must come in time is late now and then.
    // `--maxWorkers=2` takes two, each with a product of its own.
    maxWorkers: 1,
    testTimeout: 240_000,
    hookTimeout: 120_000,
    // A browser, the product and PostgreSQL share two processors, and now and then one of them is late. A journey may try
    // once more; who needed it is named at the end of the run, and many of them fail it (scripts/testing/report.ts).
    retry: 1,
    // As long as a locator waits (tests/harness/journey.ts).
    expect: { poll: { timeout: 30_000 } },
    passWithNoTests: true,
  },
})
