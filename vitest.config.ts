import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{contract,practices,capabilities,server,integrations,web,scripts,tests}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'tests/journeys/**'],
    globalSetup: ['tests/harness/folders.ts', 'tests/harness/postgres-server.ts'],
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: ['default'],
    // The catalogue of a test file's database is its own, so files may run side by side: two even on two processors, for
    // each waits for PostgreSQL nearly as long as it computes.
    fileParallelism: true,
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
