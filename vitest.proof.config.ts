import { defineConfig } from 'vitest/config'

/** The proofs of a release, which `npm run proof` runs once it has made one: they take minutes and one machine. */
export default defineConfig({
  test: {
    reporters: ['default', './test/reporter/counts.ts'],
    include: ['test/proof/**/*.test.ts'],
    // A release is large: one file at a time keeps the memory and the disk of a small machine.
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
