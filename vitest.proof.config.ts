import { dirname, join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { cacheRoot } from './scripts/engines/cache.ts'

/** The proofs of a release, which `npm run proof` runs once it has made one: they take minutes and one machine. */
export default defineConfig({
  // Where a fresh checkout finds which file took longest: it begins first.
  cacheDir: join(dirname(cacheRoot()), 'proofs'),
  test: {
    reporters: ['default', './test/reporter/counts.ts'],
    include: ['test/proof/**/*.test.ts'],
    // Two emulated processors, a Windows and six archives: with one more file than processors, none is ever idle.
    maxWorkers: 3,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
})
