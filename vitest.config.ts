import { defineConfig } from 'vitest/config'

/** How long a test polls for what has to come: on a busy machine the default of one second is too short. */
const expectations = { poll: { timeout: 30_000 } }

export default defineConfig({
  test: {
    reporters: ['default', './test/reporter/counts.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/engines/**', 'test/proof/**', 'test/documents/documents.test.ts'],
          maxWorkers: 2,
          testTimeout: 60_000,
          expect: expectations,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'engines',
          include: ['test/engines/**/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 180_000,
          expect: expectations,
          hookTimeout: 180_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'documents',
          include: ['test/documents/documents.test.ts'],
          // Pages wait for each other: for README's clone, and for a place among the two that are followed at once.
          testTimeout: 30 * 60_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
