import { defineConfig } from 'vitest/config'

/** The proofs of a release, which `npm run proof` runs once it has made one: they take minutes and one machine. */
export default defineConfig({
  test: {
    reporters: ['default', './test/reporter/counts.ts'],
    include: ['test/proof/**/*.test.ts'],
    // Two emulated processors, a Windows and six archives: two files at a time keep two processors busy.
    maxWorkers: 2,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
})
