import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { root } from './scripts/build/places.ts'

/** The source that a mutant stands in for, and the file that has the mutant. Nothing in the work tree changes. */
const { EKB_MUTATED, EKB_MUTANT } = process.env

function mutantOf(id: string): string | undefined {
  return EKB_MUTANT !== undefined && id.split('?')[0] === EKB_MUTATED ? EKB_MUTANT : undefined
}

export default defineConfig({
  root,
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      load(id) {
        const file = mutantOf(id)
        return file === undefined ? undefined : readFileSync(file, 'utf8')
      },
      // Vitest keeps what it has transformed, and knows it by the text of the file in the work tree.
      configureVitest: ({ defineCacheKeyGenerator }) =>
        defineCacheKeyGenerator(({ id }) => (mutantOf(id) === undefined ? null : false)),
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/*.integration.test.ts', 'test/engines/**'],
    isolate: false,
    maxWorkers: 1,
    testTimeout: 60_000,
    bail: 1,
    reporters: ['dot'],
  },
})
