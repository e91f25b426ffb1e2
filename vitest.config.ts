import { dirname, join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { cacheRoot } from './scripts/engines/cache.ts'

/** How long a test polls for what has to come: on a busy machine the default of one second is too short. */
const expectations = { poll: { timeout: 30_000 } }

/**
 * What waits for engines, registries and deadlines runs side by side, so that two processors always have something to
 * do: vitest begins with the documents, goes on with engine tests, and fills the end with the short integration tests.
 */
const sideBySide = {
  maxWorkers: 4,
  sequence: { groupOrder: 2 },
  // Node.js processes that tests start from our sources, or from a compiler's, read them once.
  env: { NODE_COMPILE_CACHE: join(dirname(cacheRoot()), 'compiled') },
}

/**
 * Each test file belongs to one project, by its name:
 * - `unit`: what needs neither a build nor an engine nor any other process (`test/unit` holds it to that);
 * - `integration`: `NAME.integration.test.ts`, what starts processes (a compiler, a shell, a server of ours, an engine
 *   with a provider of the tests), needs what they make, or puts another module in the place of one;
 * - `engines`: what ekb does in a real engine, from `dist/bin`;
 * - `documents`: the pages of the documentation, followed.
 */
export default defineConfig({
  // Beside the engines, where a fresh checkout finds how long each file took the last time: longer ones begin first.
  cacheDir: join(dirname(cacheRoot()), 'tests'),
  test: {
    reporters: ['default', './test/reporter/counts.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [
            '**/*.integration.test.ts',
            'test/engines/**',
            'test/proof/**',
            'test/documents/documents.test.ts',
          ],
          setupFiles: ['./test/unit/starts-no-process.ts'],
          // The files of a worker share its modules: loading them for each file anew took half of the time. So a
          // module under test keeps nothing that another test could see, and what a test replaces is put back.
          isolate: false,
          restoreMocks: true,
          unstubEnvs: true,
          unstubGlobals: true,
          maxWorkers: 3,
          testTimeout: 60_000,
          expect: expectations,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/**/*.integration.test.ts'],
          ...sideBySide,
          testTimeout: 120_000,
          expect: expectations,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'engines',
          include: ['test/engines/**/*.test.ts'],
          ...sideBySide,
          testTimeout: 240_000,
          expect: expectations,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'documents',
          include: ['test/documents/documents.test.ts'],
          // Pages wait for each other: for README's clone, and for a place among the two that are followed at once.
          ...sideBySide,
          testTimeout: 30 * 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
